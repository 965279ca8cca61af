/** What is alike in the spellings of a name. Pure. Python folds the same: places/gazetteer.py. */

const LETTERS = { ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ە: 'ه', ø: 'o', ı: 'i', ł: 'l', đ: 'd', ς: 'σ' };
const ANY_LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const JOINERS = /[\u200c\u200d\u200e\u200f'’ʼ`]/g;
const OTHERS = /[^\p{L}\p{N}]+/gu;

/**
 * Reduce a text to what is alike in its spellings: case, accents, Arabic and Persian letters, blanks.
 * @param {string} text
 * @returns {string} words, one blank between each
 */
export function fold(text) {
    const plain = text.normalize('NFKD').toUpperCase().toLowerCase(); // by way of capitals, as ß is ss
    const letters = plain.replace(ANY_LETTER, (letter) => LETTERS[letter]).replace(JOINERS, '');
    return letters.replace(/\p{M}/gu, '').replace(OTHERS, ' ').trim();
}
