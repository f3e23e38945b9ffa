// One person's chat: what was said, and what can be answered. All text is inserted as text, never as markup.

import { label, showTime, tell } from './words.js';

let count = 0;

/** An element with attributes and children. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : value);
  element.append(...children.filter(child => child !== null));
  return element;
}

/** The chat of one person. `acts.say(text)` and `acts.press(value, fields, label)` send; `acts.edited()` tells that something was typed. */
export class Chat {
  #log = make('div', { class: 'log', role: 'log', 'aria-live': 'polite', tabindex: '0' });
  #empty = make('p', { class: 'empty' });
  #asks = make('p', { class: 'asks', hidden: true });
  #hint = make('p', { class: 'hint', id: `hint-${++count}` });
  #input = make('textarea', { id: `say-${count}`, rows: '1', enterkeyhint: 'send', autocomplete: 'off', 'aria-describedby': `hint-${count}` });
  #lastDay = '';

  constructor(person, acts) {
    this.person = person;
    this.name = person.shown;
    const form = make('form', { class: 'write' },
      tell(make('label', { class: 'unseen', for: this.#input.id }), 'youAs', this.name),
      this.#input,
      tell(make('button', { type: 'submit', class: 'go' }), 'send'));
    form.addEventListener('submit', event => { event.preventDefault(); this.#send(acts); });
    this.#input.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.#send(acts);
      }
    });
    this.#input.addEventListener('input', () => { this.#hint.hidden = true; this.filled = null; acts.edited(); });
    this.press = acts.press;

    const title = make('h3', { id: `chat-${count}` }, this.name);
    tell(this.#empty, 'logEmpty', this.name);
    tell(this.#asks, 'waiting');
    tell(this.#hint, 'filled').hidden = true;
    label(this.#log, 'log', this.name).append(this.#empty);
    this.element = make('section', { class: `chat ${person.kind}`, 'aria-labelledby': title.id },
      make('header', {}, make('span', { class: 'face', 'aria-hidden': 'true' }, this.name.slice(0, 1).toUpperCase()),
        make('div', {}, title, tell(make('p', { class: 'small' }), person.role))),
      this.#log, make('div', { class: 'foot' }, this.#asks, this.#hint, form));
    this.filled = null;
  }

  /** Whether there is nothing of the person's own in the input. */
  get free() { return this.#input.value.trim() === '' || this.filled === this.#input.value; }

  /** Puts a text into the input, for the person to send. */
  fill(text) {
    this.#input.value = this.filled = text;
    this.#hint.hidden = false;
  }

  /** Takes back what was filled in, if it is still there. */
  unfill() {
    if (this.filled !== null && this.filled === this.#input.value)
      this.#input.value = '';
    this.filled = null;
    this.#hint.hidden = true;
  }

  /** Moves the keyboard here. */
  focus() { this.#input.focus(); }

  /** Shows what the person said or pressed. */
  said(text, at) { return this.#show(this.#bubble('mine', this.name, at, make('p', { class: 'text' }, text)), at); }

  /** Puts back what could not be sent, unless something else was typed meanwhile. */
  giveBack(text) { this.#input.value ||= text; }

  /** Shows that the bot is at work, or no longer. */
  busy(is) {
    this.#log.setAttribute('aria-busy', String(is));
    this.#writing?.remove();
    this.#writing = is ? tell(make('p', { class: 'writing' }), 'writing') : null;
    if (is) {
      this.#log.append(this.#writing);
      this.#log.scrollTop = this.#log.scrollHeight;
    }
  }
  #writing = null;

  /** Shows messages of the bot, and moves to the first of them. */
  hear(messages) {
    const shown = messages.map(message => {
      const body = [message.text ? make('p', { class: 'text' }, ...linked(message.text)) : null];
      if (message.card) {
        for (const old of message.card.choices.length > 0 ? this.#log.querySelectorAll('.card') : [])
          old.classList.add('old');
        body.push(this.#card(message.card, message.text));
      }
      const bubble = this.#bubble('bot', null, message.at, ...body);
      bubble.lang = languageOf(message);
      this.#show(bubble, message.at);
      return bubble;
    });
    this.#asks.hidden = !messages.at(-1).asks;
    this.element.classList.toggle('asking', messages.at(-1).asks);
    this.#log.scrollTop = Math.min(shown[0].offsetTop - 12, this.#log.scrollHeight);
  }

  /** Whether the bot waits for this person. */
  get asked() { return !this.#asks.hidden; }

  #send(acts) {
    const text = this.#input.value.trim();
    if (text === '')
      return this.focus();
    this.#input.value = '';
    this.filled = null;
    this.#hint.hidden = true;
    acts.say(text);
  }

  #show(bubble, at) {
    this.#empty.remove();
    const day = showTime(make('time', { class: 'day' }), at, 'day');
    if (day.textContent !== this.#lastDay)
      this.#log.append(make('p', { class: 'daymark' }, day));
    this.#lastDay = day.textContent;
    this.#log.append(bubble);
    this.#log.scrollTop = this.#log.scrollHeight;
    return bubble;
  }

  #bubble(kind, who, at, ...body) {
    const by = make('span', { class: 'by' }, who ?? '');
    return make('div', { class: `message ${kind}` },
      make('p', { class: 'meta' }, who === null ? tell(by, 'bot') : by, ' ', showTime(make('time'), at, 'time')), ...body);
  }

  // The first button is pressed by Enter in a field, too: it is the one that goes on.
  #card(card, text) {
    const form = make('form', { class: 'card', novalidate: true });
    if (card.title && card.title !== text)
      form.append(make('p', { class: 'card-title' }, card.title));
    for (const line of card.lines)
      form.append(make('p', { class: 'line' }, ...linked(line)));
    const read = card.fields.map(field => {
      const { element, value } = control(field);
      form.append(element);
      return [field.id, value];
    });
    if (card.choices.length > 0) {
      form.append(label(make('div', { class: 'choices', role: 'group' }, ...card.choices.map((choice, index) =>
        make('button', { type: 'submit', value: choice.value, 'data-words': choice.label },
          tell(make('span', { class: 'unseen' }), 'choice', index + 1), make('span', { class: 'number', 'aria-hidden': 'true' }, String(index + 1)), make('span', {}, choice.label)))), 'choices'));
    }
    form.addEventListener('submit', event => {
      event.preventDefault();
      const pressed = event.submitter ?? form.querySelector('.choices button');
      if (pressed)
        this.press(pressed.value, Object.fromEntries(read.map(([id, value]) => [id, value()])), pressed.dataset.words);
    });
    return form;
  }
}

// A field as the form control of its kind, and how to read it.
function control(field) {
  const id = `field-${++count}`;
  const options = field.options ?? [];
  if (field.kind === 'multi') {
    const picked = (field.value ?? '').split(',').map(value => value.trim());
    const boxes = options.map(option => {
      const box = make('input', { type: 'checkbox', value: option.value });
      box.checked = picked.includes(option.value);
      return [box, make('label', { class: 'box' }, box, make('span', {}, option.label))];
    });
    return {
      element: make('fieldset', { class: 'field' }, make('legend', {}, field.label), ...boxes.map(([, element]) => element)),
      value: () => boxes.filter(([box]) => box.checked).map(([box]) => box.value).join(','),
    };
  }
  let input;
  if (field.kind === 'choice') {
    const empty = options.some(option => option.value === (field.value ?? '')) ? [] : [make('option', { value: '' }, '–')];
    input = make('select', { id }, ...empty, ...options.map(option => make('option', { value: option.value }, option.label)));
  } else {
    input = make('input', { id, type: ['number', 'date', 'time'].includes(field.kind) ? field.kind : 'text', autocomplete: 'off' });
  }
  input.value = field.value ?? '';
  return { element: make('div', { class: 'field' }, make('label', { for: id }, field.label), input), value: () => input.value };
}

// Web addresses become links; everything else stays as it is.
function linked(text) {
  return text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/u).filter(part => part !== '').map(part =>
    /^https?:\/\//.test(part)
      ? make('a', { href: part, target: '_blank', rel: 'noopener noreferrer' }, part, tell(make('span', { class: 'unseen' }), 'newTab'))
      : part);
}

// Good enough for a voice to choose its accent by: the shipped sentences of the bot are English or Spanish.
function languageOf(message) {
  const text = [message.text, message.card?.title, ...(message.card?.lines ?? [])].join(' ').toLowerCase();
  return /[¿¡ñ]/.test(text) || (text.match(/\b(el|la|los|las|que|de|y|tu|te|para|una|con)\b/g) ?? []).length > (text.match(/\b(the|you|your|and|to|of|a|is|in|for|i)\b/g) ?? []).length ? 'es' : 'en';
}
