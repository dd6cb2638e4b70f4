/** Reference design for “Inspecting bottles on the line”, as Markdown. */
export const bottleLineInspection = `---
ml-design-doc: vision-edge
---

# Inspecting bottles on the line: reference design

## Problem and scope

16 lines carry 14 bottles a second each; 0.25% are bad (cracked rim, wrong cap, foreign body), foreign glass is 4 in a million.
Cameras decide for each bottle within 70 ms whether an air jet blows it out.
Out of scope: fill level (own sensor), labels, sorting of returned glass.

## Success metrics

| Metric | Today (cap sensor) | Target |
| --- | --- | --- |
| Cracked rims found | 0% | 99.5% |
| Foreign glass over 1 mm found | 0% | 99% |
| Good bottles blown out | 0.10% | at most 0.15% |
| Stops caused by vision | | under 2 a month in the plant |

A missed rim costs 900 EUR, a lost good bottle 0.35 EUR; 0.05% more lost bottles cost 3,400 EUR a day at 19.4 million bottles, 40 rims found in time pay for ten days of that.

## Data sources

Three views per bottle, 1,024 × 512 gray, strobed LED.
Pilot: 7,400 defect pictures; normal pictures are plenty.
A grey patch in each view and the light-barrier counter tell whether the picture can be trusted.
Seeded runs: 600 bottles with shards or cracks of measured size, on every line.

## Labels

Classes: rim, cap, foreign body, good; marks by box.
Two inspectors label 250 pictures a day, 10% twice, agreement 0.91; disagreement goes to the quality engineer.
Selected are all rejects, scores near the cut, and 1 in 5,000 passes.

## Class imbalance

Defects are oversampled to 25% of each training batch; shards are composited on real views for training only.
Cuts are set per class on unsampled production: rim 0.20, cap 0.50, foreign body 0.05, so that all together lose at most 0.15% good bottles.
Accuracy isn't reported; recall per class and false rejects are.

## Model

| Candidate | Rim recall | Batch of 3, INT8 | Weights |
| --- | --- | --- | --- |
| Edges and thresholds | 88% | 4 ms | |
| **Small one-stage detector + patch memory** | **99.6%** | **22 ms** | **38 MB** |
| Large detector | 99.7% | 51 ms | 140 MB |

The detector finds known defects; the patch memory (features of normal bottles of this shape) finds what nobody has seen.
We choose the small detector with patch memory, because the large one gains 0.1 points of recall and would leave no reserve in 70 ms.

## Training pipeline

On two workstations in the server room: import, split by production run, train 6 h, quantize with 2,000 calibration pictures, test on the rig.
A new shape needs 500 good samples, 20 minutes for the patch memory and 60 seeded defects as check, on the Thursday before.

## Offline evaluation

Split by production run and week; composites never enter the test.
Seeded test: 600 positives give ±0.6 points at 99.5%.
Slices: class, size (under 1 mm, 1 to 3, above), line, shape.
Gate: the lower bound at 95% of each class not under that of the running model minus 0.3; false rejects at most 0.15% on 200,000 good bottles.

## Edge deployment

| Limit | Available | Used |
| --- | --- | --- |
| GPU memory | 8 GB | 0.94 GB |
| GPU time | 100% | 14 batches × 22 ms = 31% |
| Power | 60 W | 41 W in a 30 min soak at 40 °C |
| Disk | 1 TB | 45 days of rejects and samples |

The detector is quantized to INT8 and runs in TensorRT on the line's 8 GB GPU, one signed container per line.
Lines need no internet; without the server room they run on and buffer for 45 days.
Updates go out in the Sunday stop from a registry in the plant.

## Serving

The container on the line's PC triggers on the light barrier, batches the three views, and answers the controller over a real-time bus; results carry bottle number and frame counter.

## Latency budget

| Step | 99.9th percentile |
| --- | --- |
| Exposure and readout | 6 ms |
| Transfer | 4 ms |
| Preparing | 5 ms |
| Inference, batch of 3 | 22 ms |
| Decision | 3 ms |
| Output to controller | 5 ms |
| **Sum** | **45 ms** |
| Reserve to 70 ms | 25 ms |

A bottle without an answer at 65 ms is blown out.

## Failure modes

| Failure | Noticed by | Answer |
| --- | --- | --- |
| Frozen camera | frame counter and hash, 3 bottles | blow out all, cap sensor takes over, line halts after 2 min |
| Counter disagrees with light barrier | 3 bottles | same |
| GPU throttles | batch over 30 ms for 10 s | patch memory off, technician called |
| Reject storm | over 2% in 60 s | operator confirms or halts |

## Deployment

Shadow on line 3 for a week; marked bottles must reach 99.7%.
It acts on line 3 for two shifts, on four lines the next Sunday, then on all.
The old image stays on disk; the shift lead switches back within 10 s.

## Monitoring

| Signal | Level | Who acts |
| --- | --- | --- |
| Marked bottles, each shift | under 99.5% | line halted, quality engineer called |
| False rejects, re-inspected sample per shift | over 0.2% | quality engineer, same shift |
| Latency p99.9 | over 60 ms | line technician |
| Reject rate per class and hour | 3 times the shape's usual | shift lead |

Results per shift are kept for 3 years for auditors.

## Drift detection

- Light: mean and contrast of the grey patch each minute against the value after the last service; beyond 8% the line technician gets a ticket, beyond 15% the line halts.
- Sharpness: gradient of the patch edge, 10% below reference: wipe the lens.
- Content: Kolmogorov-Smirnov on patch-memory scores of passed bottles per shift against the first week of the shape; p under 0.001 and a shift of 0.1 sends 100 pictures to the inspectors.

## Data versioning

Datasets are weekly manifests with picture hashes, label round, rig calibration and line, named like 2031-w14, in DVC on the plant server.
A model card names manifest, code commit, calibration pictures and container digest; released sets stay for 5 years.

## Retraining

Every 4 weeks or when 300 new defect labels have come; at once after a missed complaint.
The gate is the seeded test plus two weeks of replayed rejects.

## Safety, people and security

Guarding of the air jet is hard-wired; vision is no safety function.
Cameras see bottles only, and no worker is filmed.
The plant network is separate, images are signed, USB is off.

## Cost

16 PCs at 2,600 EUR, cameras and lights 9,500 EUR a line: about 194,000 EUR; upkeep 30,000 EUR a year.

## Trade-offs

- Three views instead of two: 7 ms and 2 points of rims on the far side.
- INT8: 0.1 points recall given up for 19 ms.
- Blowing out what isn't answered in time loses good bottles, never lets one pass; at 22 bottles a second we'd go to a 640-pixel view first.
`;
