/** Makes a screenshot small: the same picture with at most 256 colors, which a workbench hardly needs more of. Pure bytes in, bytes out. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLORS = 256;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** One number a pixel: red, green and blue in its bytes. */
  readonly colors: Uint32Array;
}

/** Takes what browsers write: 8 bits a channel, RGB or RGBA without transparency, not interlaced. */
export function smallPng(png: Buffer): Buffer {
  return encode(decode(png));
}

function decode(png: Buffer): Pixels {
  let header: Buffer | undefined;
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = body;
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  const [depth, kind, , , interlace] = header?.subarray(8) ?? [];
  if (!header || depth !== 8 || (kind !== 2 && kind !== 6) || interlace !== 0) throw new Error('This kind of PNG is not known here');
  const [width, height, channels] = [header.readUInt32BE(0), header.readUInt32BE(4), kind === 6 ? 4 : 3];
  const bytes = unfilter(inflateSync(Buffer.concat(data)), height, width * channels, channels);
  const colors = new Uint32Array(width * height);
  for (let pixel = 0; pixel < colors.length; pixel++) {
    const at = pixel * channels;
    colors[pixel] = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  }
  return { width, height, colors };
}

/** Each row says how its bytes were predicted from those to the left and above. */
function unfilter(rows: Buffer, height: number, stride: number, channels: number): Uint8Array {
  const out = new Uint8Array(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= channels ? (out[at - channels] ?? 0) : 0;
      const up = y > 0 ? (out[at - stride] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (out[at - stride - channels] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter] ?? 0;
      out[at] = (rows[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

/** The format's own predictor: the neighbor nearest to left + up - corner. */
function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function encode({ width, height, colors }: Pixels): Buffer {
  const palette = commonColors(colors);
  const indexOf = new Map<number, number>();
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const color = colors[y * width + x] ?? 0;
      let index = indexOf.get(color);
      if (index === undefined) indexOf.set(color, (index = closest(palette, color)));
      rows[y * (width + 1) + 1 + x] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', table), chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** The most common colors, none too near to a more common one, so that rare hues (a squiggle, an icon) keep a place beside the greys of text. */
function commonColors(colors: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const common = [...counts].sort((a, b) => b[1] - a[1]).map(([color]) => color);
  for (let apart = 0; ; apart += 12) {
    const chosen: number[] = [];
    for (const color of common) {
      if (chosen.every((other) => distance(color, other) > apart)) chosen.push(color);
      if (chosen.length > MOST_COLORS) break;
    }
    if (chosen.length <= MOST_COLORS) return chosen;
  }
}

function closest(palette: readonly number[], color: number): number {
  let best = 0;
  for (let index = 1; index < palette.length; index++) if (distance(color, palette[index] ?? 0) < distance(color, palette[best] ?? 0)) best = index;
  return best;
}

function distance(a: number, b: number): number {
  const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)];
  return red * red + green * green + blue * blue;
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}
