export { replay } from './replay/replay.js'
export { allViews } from './views/all-views.js'
