/** Rows that came as columns. */

const INDEX = Symbol('index');

/**
 * @param {object[]|{count: number, blank: object, columns: Object<string, Array|Object<number, *>>}} table rows as they
 *     are, or as webmap/columns.py wrote them; blank values are shared, so nobody may change them
 * @returns {object[]} rows that look a value up in its column when they are asked for it, for most never are
 */
export function rowsOf(table) {
    if (Array.isArray(table)) return table;
    const members = Object.entries(table.columns).map(([name, values]) => [name, { get: getter(values, table.blank[name]) }]);
    const row = Object.create(null, Object.fromEntries(members));
    return Array.from({ length: table.count }, (_, index) => Object.create(row, { [INDEX]: { value: index } }));
}

function getter(values, blank) {
    return function () {
        return values[this[INDEX]] ?? blank;
    };
}
