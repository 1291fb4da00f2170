// The pieces that the schemas are made of.

/** @typedef {Readonly<Record<string, unknown>>} Schema */

/**
 * An object that has all of its properties and no others.
 * @param {Record<string, Schema>} properties
 * @param {string} [description]
 * @returns {Schema}
 */
export const object = (properties, description) => ({
  ...(description === undefined ? {} : { description }),
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
/** @param {Schema} items @param {string} [description] @returns {Schema} */
export const list = (items, description) => ({
  ...(description === undefined ? {} : { description }),
  type: 'array',
  items,
});
/** @param {string} name @returns {Schema} */
export const ref = (name) => ({ $ref: `#/$defs/${name}` });
/** @param {Schema} schema @param {string} [description] @returns {Schema} */
export const orNull = (schema, description) => ({
  ...(description === undefined ? {} : { description }),
  anyOf: [schema, { type: 'null' }],
});
/** @param {string} description @returns {Schema} */
export const text = (description) => ({ description, type: 'string' });
/** @param {string} description @returns {Schema} */
export const textOrNull = (description) => ({ description, type: ['string', 'null'] });
/** @param {string} description @param {number} [minimum] @returns {Schema} */
export const whole = (description, minimum = 0) => ({ description, type: 'integer', minimum });
/** @param {string} description @param {readonly string[]} values @returns {Schema} */
export const oneOf = (description, values) => ({ description, enum: values });
