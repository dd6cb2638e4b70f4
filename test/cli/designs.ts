/** Small documents for the tests of the command line. Their findings rest on what steers the tool, so that no change of the engine's judgment moves them. */

/** A design without a finding at warning or above: in a draft, gaps weigh less. */
export const clean = `---
ml-design-doc: fraud-detection
stage: draft
---

# Card fraud scoring

We score each card payment before it is authorized.

## Model

XGBoost was chosen over logistic regression because it handles missing values.

## Serving

A FastAPI service answers the payment gateway within 80 ms at p99.
`;

/** The same with one warning, \`unknown-directive\`, on the word \`drift-detektion\`. */
export const mistaken = `${clean}\n<!-- ml-design-docs-waive drift-detektion -- rules decide -->\n`;

export const notes = '# Lunch\n\nLunch is at noon in the canteen.\n';
