/** How long something lasted between uncertain moments: nominally, at the least and at the most. As routes/stretch.py. */

/**
 * @typedef {[number, number]} Interval two instants in days; nothing lies between them where the first is the later
 *
 * @typedef {object} Stretch a stay or a leg, or a part of one, in time
 * @property {Interval} sure from its latest begin to its earliest end
 * @property {Interval} nominal as it is drawn and played; holds all that is sure
 * @property {Interval} possible from its earliest begin to its latest end; holds all that is nominal
 *
 * @typedef {object} Days a length of time in days, 2 decimals
 * @property {number} nominal
 * @property {number} least
 * @property {number} most
 */

/**
 * Every stay and leg of a journey in time. A moment can have been as many whole days before or after its nominal
 * instant as its span allows; so one that is known to the day moves not at all.
 * @param {import('./track.js').Track} track
 * @returns {{stays: Stretch[], legs: Stretch[]}}
 */
export function stretchesOf({ count, a0, a1, d0, d1, arrive, depart }) {
    const [stays, legs] = [[], []];
    let left; // the moment of departure from the stay before
    for (let i = 0; i < count; i++) {
        const [reached, leaves] = [moment(arrive[i], a1[i] - a0[i]), moment(depart[i], d1[i] - d0[i])];
        if (left) legs.push(between(left, reached));
        stays.push(between(reached, leaves));
        left = leaves;
    }
    return { stays, legs };
}

function moment(nominal, room) {
    return { earliest: nominal - room / 2, nominal, latest: nominal + room / 2 };
}

function between(begin, end) {
    return {
        sure: [begin.latest, end.earliest],
        nominal: [begin.nominal, end.nominal],
        possible: [begin.earliest, end.latest],
    };
}

/**
 * The part of a stretch between two instants.
 * @param {Stretch} stretch
 * @param {Interval} limits
 * @returns {Stretch}
 */
export function within({ sure, nominal, possible }, limits) {
    return { sure: clamped(sure, limits), nominal: clamped(nominal, limits), possible: clamped(possible, limits) };
}

function clamped(interval, [first, last]) {
    return interval.map((instant) => Math.min(Math.max(instant, first), last));
}

/**
 * Join stretches that follow each other in one country, one state, one kind of stay. When he moved from one to the
 * next changes little about how long he was in them together; so these moments are taken at their nominal instants, the
 * ways between them left out, and only the first begin and the last end stay uncertain.
 * @param {Stretch[]} parts
 * @returns {Stretch[]}
 */
export function joined(parts) {
    const ends = (which, end) => parts.map((part) => part[which][end]);
    const [earliest, latest] = [Math.min(...ends('possible', 0)), Math.max(...ends('possible', 1))];
    const surely = [Math.min(...ends('sure', 0)), Math.max(...ends('sure', 1))];
    const drawn = parts.map(({ nominal }) => nominal).filter(([begin, end]) => begin < end);
    if (drawn.length === 0) drawn.push([earliest, earliest]);
    return drawn.map((nominal, i) => ({
        sure: clamped(nominal, surely),
        nominal,
        possible: [i === 0 ? earliest : nominal[0], i === drawn.length - 1 ? latest : nominal[1]],
    }));
}

/**
 * How long stretches last together; time that is possible in several of them counts once.
 * @param {Stretch[]} parts
 * @returns {Days}
 */
export function howLong(parts) {
    return { nominal: measure(parts, 'nominal'), least: measure(parts, 'sure'), most: measure(parts, 'possible') };
}

function measure(parts, which) {
    let [measured, reached] = [0, -Infinity];
    for (const [begin, end] of parts.map((part) => part[which]).sort((a, b) => a[0] - b[0])) {
        measured += Math.max(0, end - Math.max(begin, reached));
        reached = Math.max(reached, end);
    }
    return rounded(measured, 2);
}

/** @param {number} value @param {number} decimals */
export function rounded(value, decimals) {
    return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
