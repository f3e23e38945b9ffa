// Behind the curtain: what the coordinator sees, and every row that is stored.

import { make } from './chat.js';
import { tell } from './words.js';

/** The two panels. */
export class Seen {
  #coordinator = document.getElementById('coordinator');
  #stored = document.getElementById('stored');
  #find = document.getElementById('stored-find');
  #count = document.getElementById('stored-count');
  #rows = [];
  #before = null;
  #closed = new Set();

  constructor() { this.#find.addEventListener('input', () => this.#showRows()); }

  /** Forgets what was there, so that nothing counts as new. */
  forget() { [this.#before, this.#closed] = [null, new Set()]; }

  /** Shows an answer of the server, or that there is none. */
  show(seen) {
    if (seen === null) {
      for (const panel of [this.#coordinator, this.#stored])
        panel.replaceChildren(tell(make('p', { class: 'small' }), 'notOffered'));
      return;
    }
    this.#coordinator.replaceChildren(...orNothing(seen.coordinator.map(part => make('section', {},
      make('h4', {}, part.title), make('ul', {}, ...part.lines.map(line => make('li', {}, line)))))));
    this.#rows = seen.stored.map(row => ({ ...row, id: JSON.stringify([row.partition, row.key]) }));
    const before = this.#before;
    for (const row of this.#rows)
      row.mark = before === null || before.get(row.id) === row.value ? null : before.has(row.id) ? 'isChanged' : 'isNew';
    this.#before = new Map(this.#rows.map(row => [row.id, row.value]));
    this.#showRows();
  }

  #showRows() {
    const sought = this.#find.value.trim().toLowerCase();
    const found = this.#rows.filter(row => `${row.partition} ${row.key} ${row.value}`.toLowerCase().includes(sought));
    tell(this.#count, 'storedCount', found.length, this.#rows.length);
    const parts = Map.groupBy(found, row => row.partition);
    this.#stored.replaceChildren(...orNothing([...parts].map(([name, rows]) => this.#part(name, rows))));
  }

  #part(name, rows) {
    const part = make('details', { open: !this.#closed.has(name) },
      tell(make('summary', {}), 'storedPart', name, rows.length),
      make('dl', {}, ...rows.map(row => make('div', { class: row.mark ? 'fresh' : null },
        make('dt', {}, row.key, row.mark ? tell(make('span', { class: 'mark' }), row.mark) : null), make('dd', {}, readable(row.value))))));
    part.addEventListener('toggle', () => part.open ? this.#closed.delete(name) : this.#closed.add(name));
    return part;
  }
}

// A row is a version and JSON: one property a line reads better, and nothing is left out.
function readable(value) {
  const [, version, json] = /^(\d+) (\{.*\})$/s.exec(value) ?? [];
  try {
    return Object.entries(JSON.parse(json)).map(([name, inside]) => `${name}: ${typeof inside === 'string' ? inside : JSON.stringify(inside)}`).concat(`(version ${version})`).join('\n');
  } catch {
    return value;
  }
}

const orNothing = parts => parts.length > 0 ? parts : [tell(make('p', { class: 'small' }), 'nothing')];
