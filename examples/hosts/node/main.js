// SPDX-License-Identifier: MIT
// What any host does with libqzplan, in Node. See ../README.md for the commands.

import { Figures, Plan, QzplanError, Result, checkRotation, percent } from './qzplan.js';

const HEAD = 'target metric group period deadline days_left met certain phase pace status light ' +
             'actual required gap expected needed remarks';

function fraction(number) {
    if (number === null) return '-';
    return number.den === 1n ? `${number.num}` : `${number.num}/${number.den}`;
}

function row(v) {
    const needed = v.needed.map(({ metric, amount, replace, strict }) =>
        `${metric}:${amount.num}/${amount.den}${replace ? ' replaced' : ''}${strict ? ' over' : ''}`);
    return [
        v.target, v.metric ?? '-', v.group ?? '-', v.period ?? '-', v.deadline, v.daysLeft, v.met,
        v.certain ? 'certain' : '-', v.phase, v.pace, v.status, v.light, fraction(v.actual), fraction(v.required),
        fraction(v.gap), fraction(v.expected), needed.join(' ') || '-', v.remarks.join(' ') || '-',
    ].join('\t');
}

function using(owner, use) {
    try {
        return use(owner);
    } finally {
        owner.close();
    }
}

/** Opens a plan and its figures, judges them, and closes everything in turn. */
function judged(planPath, figuresPath, day, use) {
    return using(new Plan(planPath), (plan) =>
        using(new Figures(plan, figuresPath), (figures) =>
            using(new Result(figures, day), use)));
}

function verdicts(plan, figures, day) {
    const found = judged(plan, figures, day, (result) => result.verdicts());
    return [HEAD.replaceAll(' ', '\t'), ...found.map(row)];
}

function explain(plan, figures, day) {
    return judged(plan, figures, day, (result) => {
        const zh = result.explanations('zh');
        const en = result.explanations('en');
        return result.verdicts().flatMap((v, i) => [v.target, `  ${zh[i]}`, `  ${en[i]}`]);
    });
}

function rotation(...counts) {
    const numbers = counts.map(BigInt);
    try {
        const r = checkRotation(...numbers, { above: 0 }); // stricter: above the band is unmet, too
        const part = (name, { actual, border, met }) =>
            `${name} ${fraction(actual)} ${percent(actual, border) ?? '-'} ${met}`;
        const remedy = r.feasible ? `add ${r.moreRotated} (${r.moreUrbanToRural}), replace ${r.replaced}` : '-';
        const parts = [part('rotated', r.rotation), part('to country', r.floor), remedy];
        return [`${counts.join(' ')}: ${r.met}; ${parts.join('; ')}`];
    } catch (error) {
        if (!(error instanceof QzplanError)) throw error;
        return [`${counts.join(' ')}: ${error.code}: ${error.text.en} / ${error.text.zh}`];
    }
}

function faults(path) {
    try {
        new Plan(path, { max_diagnostics: 4 }).close();
        return [`${path}: no fault`];
    } catch (error) {
        if (!(error instanceof QzplanError)) throw error;
        process.exitCode = 1;
        const lines = error.diagnostics.flatMap((d) => [
            `${d.file}:${d.line}:${d.column}: ${d.code} (${d.zh}): ${d.message}`,
            ...(d.path ? [`  at: ${d.path}`] : []),
            ...(d.hint ? [`  hint: ${d.hint}`] : []),
        ]);
        return error.dropped > 0 ? [...lines, `and ${error.dropped} more`] : lines;
    }
}

const COMMANDS = { verdicts: [verdicts, 3], explain: [explain, 3], rotation: [rotation, 3], faults: [faults, 1] };

const [command, ...rest] = process.argv.slice(2);
const [run, count] = Object.hasOwn(COMMANDS, command ?? '') ? COMMANDS[command] : [null, -1];
if (rest.length !== count) {
    console.error('usage: main.js verdicts|explain PLAN FIGURES DAY\n' +
                  '       main.js rotation ELIGIBLE ROTATED URBAN_TO_RURAL\n' +
                  '       main.js faults PLAN');
    process.exitCode = 2;
} else {
    try {
        console.log(run(...rest).join('\n'));
    } catch (error) {
        console.error(`${error.code ?? error.name}: ${error.message}`);
        process.exitCode = 1;
    }
}
