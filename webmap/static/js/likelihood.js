/**
 * How likely he was in a stay or on a leg on a day: the share of all courses of the journey that the dates allow. A
 * course is one possible day for each arrival and departure, none before the last; every course counts as much.
 * Numbers of courses are kept as logarithms, for a long chain has more of them than a float can count.
 */

/**
 * @typedef {object} Chain arrivals and departures in turn, each of which may come later than the next one could
 * @property {number} lowest its first moment, counted from the first arrival of the journey
 * @property {Float64Array[]} begun for each moment and possible day: ways that reach it by that day
 * @property {Float64Array[]} onward ways to go on when it falls on that day
 * @property {Float64Array[]} later ways to go on when it falls on that day or later
 * @property {number} all ways
 */

const chainsOf = new WeakMap();

/**
 * The chance that an episode, which begins with one moment and ends with the next, takes in a day.
 * @param {import('./track.js').Track} track
 * @param {number} moment that begins it: 2 i for stay i, 2 i + 1 for leg i, which lasts at most its `legDays`
 * @param {number} day a possible day of the episode
 * @returns {number} the logarithm, -Infinity for none
 */
export function logChance(track, moment, day) {
    const [before, after] = [chainWith(track, moment), chainWith(track, moment + 1)];
    const [begin, end] = [moment - before.lowest, moment + 1 - after.lowest];
    const begun = before.begun[begin][Math.min(day, lastDay(track, moment)) - firstDay(track, moment)];
    const soonest = day - firstDay(track, moment + 1);
    const ways = moment % 2 === 0
        ? after.later[end][Math.max(0, soonest)]
        : logSum(after.onward[end].subarray(Math.max(0, soonest), Math.max(0, soonest + track.legDays[moment >> 1])));
    return begun + ways - before.all - (before === after ? 0 : after.all);
}

function firstDay({ a0, d0 }, moment) {
    return (moment % 2 ? d0 : a0)[moment >> 1];
}

function lastDay({ a1, d1 }, moment) {
    return (moment % 2 ? d1 : a1)[moment >> 1];
}

/** The chain that a moment belongs to, counted when it is first asked for. */
function chainWith(track, moment) {
    if (!chainsOf.has(track)) chainsOf.set(track, new Array(2 * track.count));
    const chains = chainsOf.get(track);
    if (!chains[moment]) {
        let [lowest, highest] = [moment, moment];
        while (lowest > 0 && isLinked(track, lowest - 1)) lowest--;
        while (highest < 2 * track.count - 1 && isLinked(track, highest)) highest++;
        chains.fill(countChain(track, lowest, highest), lowest, highest + 1);
    }
    return chains[moment];
}

function isLinked(track, moment) {
    return lastDay(track, moment) > firstDay(track, moment + 1);
}

/** The forward and backward passes of a Markov chain. */
function countChain(track, lowest, highest) {
    const [begun, onward, later] = [[], [], []];
    for (let moment = lowest; moment <= highest; moment++) {
        begun.push(sumsForward(waysBeside(track, moment, begun.at(-1), moment - 1)));
    }
    for (let moment = highest; moment >= lowest; moment--) {
        onward.unshift(waysBeside(track, moment, later[0], moment + 1));
        later.unshift(sumsBackward(onward[0]));
    }
    return { lowest, begun, onward, later, all: begun.at(-1).at(-1) };
}

/** For each possible day of a moment, the ways that its neighbour has by that day; one without neighbour. */
function waysBeside(track, moment, ways, neighbour) {
    const own = new Float64Array(lastDay(track, moment) - firstDay(track, moment) + 1);
    const ahead = firstDay(track, moment) - firstDay(track, neighbour);
    for (let day = 0; ways && day < own.length; day++) own[day] = ways[Math.max(0, Math.min(ways.length - 1, day + ahead))];
    return own;
}

function sumsForward(logs) {
    const sums = logs.slice();
    for (let i = 1; i < sums.length; i++) sums[i] = logAdd(sums[i], sums[i - 1]);
    return sums;
}

function sumsBackward(logs) {
    const sums = logs.slice();
    for (let i = sums.length - 2; i >= 0; i--) sums[i] = logAdd(sums[i], sums[i + 1]);
    return sums;
}

function logSum(logs) {
    return logs.reduce(logAdd, -Infinity);
}

/** The logarithm of the sum of two numbers given by theirs. */
function logAdd(a, b) {
    const more = Math.max(a, b);
    return more === -Infinity ? more : more + Math.log1p(Math.exp(-Math.abs(a - b)));
}
