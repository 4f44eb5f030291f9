// The borders between the folders. Project references make most of them compile errors; these rules also see what
// compiles, such as two features that import each other.
const within = (...folders) => `^(${folders.join('|')})/`

/** A folder may import itself, the folders named, and packages (or only the packages named). */
const mayImport = (folder, folders, packages) => ({
  name: `${folder}-imports`,
  comment: `${folder}/ imports ${[folder, ...folders].join(', ')}${packages ? ` and ${packages.join(', ')}` : ''} alone`,
  severity: 'error',
  from: { path: within(folder), pathNot: '\\.test\\.tsx?$' },
  to: {
    path: packages
      ? undefined
      : within('model', 'contract', 'seed', 'server', 'client', 'scripts', 'test', 'bench'),
    pathNot: [
      within(folder, ...folders),
      ...(packages ?? []).map(name => `^(node_modules/)?${name}(/|$)`),
    ].join('|'),
  },
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    mayImport('model', [], ['zod']),
    mayImport('contract', ['model'], ['zod']),
    mayImport('seed', ['model']),
    mayImport('server', ['model', 'contract', 'seed']),
    mayImport('client', ['model', 'contract']),
    {
      name: 'features-stand-alone',
      comment: 'A feature never imports another: what two need goes to ui/, canvas/ or api/',
      severity: 'error',
      from: { path: '^client/features/([^/]+)/' },
      to: { path: '^client/features/([^/]+)/', pathNot: '^client/features/$1/' },
    },
    {
      name: 'features-never-draw',
      comment: 'Cytoscape is behind client/canvas/',
      severity: 'error',
      from: { path: '^client/(features|app|ui|api)/' },
      to: { path: 'node_modules/(@types/)?cytoscape' },
    },
    {
      name: 'canvas-never-fetches',
      comment: 'The canvas is given what it draws; it asks nobody',
      severity: 'error',
      from: { path: '^client/canvas/', pathNot: '\\.test\\.tsx?$' },
      to: { path: 'node_modules/@tanstack/react-query|^client/(api|features|app)/' },
    },
    {
      name: 'express-at-the-edge',
      comment: 'Express lives in server/http, server/app.ts and the streaming console in server/query',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(http/|query/|app\\.ts$)|\\.test\\.ts$' },
      to: { path: 'node_modules/(@types/)?express(/|$)' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or three',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'known-packages',
      severity: 'error',
      comment: 'Everything imported is installed and named in package.json',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
