/** The engine's side door, for what is asked before there is anything to analyse: where a config is, what flags come to without one, and known findings. Loads neither catalogue nor weights. */
export { type Baseline, type BaselineEntry, emptyBaseline, formatBaseline, updateBaseline } from './config/baseline.ts';
export { BASELINE_NAME, type ConfigFiles, findConfig, findUpward } from './config/findConfig.ts';
export { folderOf, locationIn, pathBetween } from './config/locations.ts';
export { type Resolved, resolveSettings } from './config/resolveSettings.ts';
