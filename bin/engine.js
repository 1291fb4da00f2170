// Most runs are over before V8's optimising compiler pays for itself: by default it compiles half of the program while a
// cohort of pages is read, and takes the other core for it. Asked only for code that is used far longer, it costs a
// small site nothing and still serves a hundred thousand pages. Known to be heeded by these versions of Node; elsewhere
// nothing is changed.

const [major = ''] = process.versions.node.split('.', 1);
if (['20', '22', '24'].includes(major))
  process.getBuiltinModule('node:v8').setFlagsFromString('--interrupt-budget=400000');
