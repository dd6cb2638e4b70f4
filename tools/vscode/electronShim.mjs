#!/usr/bin/env node
// Takes the place of the VS Code executable for @vscode/test-electron, which can only start one file by its path.
// Everything else is in electronShim.ts; this file makes Node able to load it from any working directory.
import { register } from 'tsx/esm/api';

register();
await import('./electronShim.ts');
