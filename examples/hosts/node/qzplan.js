// SPDX-License-Identifier: MIT
// libqzplan for Node: load a plan, read its figures, judge it. Everything that comes out is plain
// JavaScript and stays valid after close().

import koffi from 'koffi';
import { declareStructs } from './layout.js';

const ABI_VERSION = 1; // of the headers that this file was written from
const OK = 0;
const BUFFER_TOO_SMALL = 5;
const VOCABULARY = { truth: 2, status: 3, phase: 4, pace: 5, light: 6, remark: 7 };
const NUMBER_PERCENT = 1;

const path = process.env.QZPLAN_LIBRARY ?? 'libqzplan.so.1';
const library = koffi.load(path);
const abi = library.func('uint32_t qzplan_abi_version()')();
if (abi !== ABI_VERSION) {
    throw new Error(`${path} has interface ${abi}; this program is written for ${ABI_VERSION}`);
}
const structs = declareStructs(library);

// Text goes into a buffer of the caller; pointers come back in an array of one.
const TEXT = '_Out_ uint8_t *buffer, size_t capacity, _Out_ size_t *length';
const DIAGNOSTICS = '_Out_ void **diagnostics';

const c = Object.fromEntries(
    [
        'const char *qzplan_error_name(int code)',
        'const char *qzplan_error_describe(int code, const char *language)',
        'const char *qzplan_term_name(int32_t vocabulary, int64_t value)',
        'int qzplan_day_parse(_Out_ int32_t *day, const char *text, size_t length)',
        `int qzplan_day_format(${TEXT}, int32_t day)`,
        `int qzplan_period_format(${TEXT}, qzplan_period *period)`,
        `int qzplan_number_format(${TEXT}, qzplan_number *number, int32_t form,
            qzplan_number *border, const char *language)`,
        'int qzplan_rotation_rule_init(_Out_ qzplan_rotation_rule *rule, size_t size)',
        `int qzplan_rotation_check(_Inout_ qzplan_rotation_result *out, qzplan_rotation_rule *rule,
            int64_t eligible, int64_t rotated, int64_t urban_to_rural)`,
        `int qzplan_plan_load(_Out_ void **out, const char *path, qzplan_load_options *options, ${DIAGNOSTICS})`,
        'void qzplan_plan_free(void *plan)',
        'int qzplan_figures_new(_Out_ void **out, void *plan, void *options)',
        `int qzplan_figures_load(void *figures, const char *path, int32_t format, ${DIAGNOSTICS})`,
        `int qzplan_figures_seal(void *figures, ${DIAGNOSTICS})`,
        'void qzplan_figures_free(void *figures)',
        'int qzplan_evaluate(_Out_ void **out, void *plan, void *figures, int32_t as_of, void *options)',
        `int qzplan_verdict_explain(${TEXT}, void *verdict, const char *language)`,
        'void qzplan_result_free(void *result)',
        'void qzplan_diagnostics_free(void *diagnostics)',
    ].map((prototype) => [/qzplan_(\w+)\(/.exec(prototype)[1], library.func(prototype)]),
);

/** A status of the library, with every fault of the input that it comes from. */
export class QzplanError extends Error {
    constructor(code, diagnostics = { items: [], dropped: 0 }) {
        super(c.error_describe(code, 'en'));
        this.code = c.error_name(code);
        this.text = { zh: c.error_describe(code, 'zh'), en: this.message };
        this.diagnostics = diagnostics.items;
        this.dropped = diagnostics.dropped;
    }
}

/** An array of pointers and a count. */
function pointers(address, count) {
    return count === 0 ? [] : koffi.decode(address, koffi.array('void *', count));
}

/** Copies the diagnostics out and frees them at once. */
function takeDiagnostics(address) {
    if (!address) return undefined;
    const list = koffi.decode(address, structs.qzplan_diagnostics);
    const items = pointers(list.items, list.count).map((item) => {
        const { file, line, column, code, path, message, hint } = koffi.decode(item, structs.qzplan_diagnostic);
        return { file, line, column, path, message, hint, code: c.error_name(code), zh: c.error_describe(code, 'zh') };
    });
    c.diagnostics_free(address);
    return { items, dropped: list.dropped };
}

function check(code, diagnostics) {
    const found = takeDiagnostics(diagnostics?.[0]);
    if (code !== OK) throw new QzplanError(code, found);
}

/** Calls what writes a text: with a buffer that is mostly long enough, else once more. */
function written(write) {
    for (let capacity = 256; ; ) {
        const buffer = Buffer.alloc(capacity);
        const length = [0];
        const code = write(buffer, capacity, length);
        if (code === OK) return buffer.toString('utf8', 0, length[0]);
        if (code !== BUFFER_TOO_SMALL || length[0] < capacity) throw new QzplanError(code);
        capacity = length[0] + 1;
    }
}

/** A struct that the caller allocates: all zero but for its size. */
function sized(type, values = {}) {
    const zero = (of) => {
        if (of.members) return Object.fromEntries(Object.values(of.members).map((m) => [m.name, zero(m.type)]));
        return of.primitive === 'Pointer' ? null : 0;
    };
    return { ...zero(type), size: type.size, ...values };
}

/** Text for the library, which would see only what stands before a NUL. */
function text(value) {
    if (value.includes('\0')) throw new TypeError('a NUL in the text');
    return value;
}

/** A whole number that fits in 64 bits; koffi would cut others silently. */
function int64(value) {
    const whole = BigInt(value); // throws for 0.5 and NaN
    if (BigInt.asIntN(64, whole) !== whole) throw new RangeError(`${value} does not fit in 64 bits`);
    return whole;
}

/** koffi gives a Number where that is exact, else a BigInt; an exact fraction has always two BigInts. */
function exact({ num, den }) {
    return den === 0 ? null : { num: BigInt(num), den: BigInt(den) };
}

export function percent(number, border) {
    return number && written((...out) => c.number_format(...out, number, NUMBER_PERCENT, border ?? null, 'en'));
}

/** "About 10 % rotate, 20 % of them from town to country"; `changes` to the rule, such as {above: 0}. */
export function checkRotation(eligible, rotated, urbanToRural, changes = {}) {
    const rule = {};
    check(c.rotation_rule_init(rule, structs.qzplan_rotation_rule.size));
    const out = sized(structs.qzplan_rotation_result);
    check(c.rotation_check(out, { ...rule, ...changes }, int64(eligible), int64(rotated), int64(urbanToRural)));
    const truth = (value) => c.term_name(VOCABULARY.truth, value);
    return {
        met: truth(out.met),
        rotation: { actual: exact(out.rotation), border: rule.about, met: truth(out.rotation_met) },
        floor: { actual: exact(out.urban_to_rural), border: rule.floor, met: truth(out.floor_met) },
        feasible: out.feasible === 1,
        moreRotated: BigInt(out.more_rotated),
        moreUrbanToRural: BigInt(out.more_urban_to_rural),
        replaced: BigInt(out.replaced),
    };
}

/** What owns memory of the library. It is freed by close(), after everything made from it. */
class Owner {
    #free;
    #from;
    #users = 0;

    constructor(pointer, free, ...from) {
        this.pointer = pointer;
        this.#free = free;
        this.#from = from;
        for (const owner of from) owner.#users++;
    }

    close() {
        if (this.#users > 0) throw new Error(`${this.constructor.name} is still in use: close what was made from it`);
        if (this.pointer === null) return;
        this.#free(this.pointer);
        this.pointer = null;
        for (const owner of this.#from) owner.#users--;
    }
}

export class Plan extends Owner {
    /** `limits`: max_bytes, max_depth, max_nodes, max_scalar, max_diagnostics. */
    constructor(path, limits = {}) {
        const out = [null];
        const diagnostics = [null];
        check(c.plan_load(out, text(path), sized(structs.qzplan_load_options, limits), diagnostics), diagnostics);
        super(out[0], c.plan_free);
    }
}

export class Figures extends Owner {
    constructor(plan, path) {
        const out = [null];
        check(c.figures_new(out, plan.pointer, null));
        super(out[0], c.figures_free, plan);
        this.plan = plan;
        try {
            const diagnostics = [null];
            check(c.figures_load(this.pointer, text(path), 0, diagnostics), diagnostics);
            check(c.figures_seal(this.pointer, diagnostics), diagnostics);
        } catch (error) {
            this.close();
            throw error;
        }
    }
}

export class Result extends Owner {
    /** Judges the figures' plan as of the end of a day, "2025-12-31". */
    constructor(figures, day) {
        const asOf = [0];
        check(c.day_parse(asOf, day, Buffer.byteLength(day)));
        const out = [null];
        check(c.evaluate(out, figures.plan.pointer, figures.pointer, asOf[0], null));
        super(out[0], c.result_free, figures);
    }

    verdicts() {
        const result = koffi.decode(this.pointer, structs.qzplan_result);
        return pointers(result.verdicts, result.verdict_count).map(readVerdict);
    }

    /** The explanations of all verdicts, in "zh" or "en". */
    explanations(language) {
        const result = koffi.decode(this.pointer, structs.qzplan_result);
        return pointers(result.verdicts, result.verdict_count).map((verdict) =>
            written((...out) => c.verdict_explain(...out, verdict, language)));
    }
}

function idOf(pointer, type) {
    return pointer ? koffi.decode(pointer, type).id : null;
}

function readNeeds(pointer, count) {
    const needs = count === 0 ? [] : koffi.decode(pointer, koffi.array(structs.qzplan_need, count));
    return needs.map((need) => ({
        metric: idOf(need.metric, structs.qzplan_metric),
        amount: exact(need.amount),
        replace: need.replace === 1,
        strict: need.strict === 1,
    }));
}

function readVerdict(pointer) {
    const v = koffi.decode(pointer, structs.qzplan_verdict);
    const { id, line } = koffi.decode(v.target, structs.qzplan_target);
    const word = (vocabulary, value) => c.term_name(VOCABULARY[vocabulary], value);
    const remarks = [...Array(63).keys()].map((bit) => 2 ** bit) // exact: a power of two
        .filter((bit) => BigInt(v.remarks) & BigInt(bit));
    return {
        target: id,
        line,
        metric: idOf(v.metric, structs.qzplan_metric),
        group: idOf(v.group, structs.qzplan_group),
        period: v.period.kind === 0 ? null : written((...out) => c.period_format(...out, v.period)),
        deadline: written((...out) => c.day_format(...out, v.deadline)),
        daysLeft: v.days_left,
        met: word('truth', v.met),
        certain: v.certain === 1,
        phase: word('phase', v.phase),
        pace: word('pace', v.pace),
        status: word('status', v.status),
        light: word('light', v.light),
        actual: exact(v.actual),
        required: exact(v.required),
        gap: exact(v.gap),
        expected: exact(v.expected),
        needed: readNeeds(v.needed, v.needed_count),
        remarks: remarks.map((bit) => word('remark', bit)),
    };
}
