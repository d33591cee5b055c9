// SPDX-License-Identifier: MIT
//! What any host does with libqzplan, in Rust. See ../README.md for the commands.

mod error;
mod qzplan;
mod sys;
mod text;
mod verdict;

use error::{error_name, error_text, Error};
use qzplan::{check_rotation, Evaluation, Figures, Plan, Ratio};
use std::process::ExitCode;
use verdict::{Need, Verdict};

const USAGE: &str = "usage: qzplan-example verdicts|explain PLAN FIGURES DAY
       qzplan-example rotation ELIGIBLE ROTATED URBAN_TO_RURAL
       qzplan-example faults PLAN";

const HEAD: &str =
    "target metric group period deadline days_left met certain phase pace status light \
                    actual required gap expected needed remarks";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments.iter().map(String::as_str).collect::<Vec<_>>()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<ExitCode, Box<dyn std::error::Error>> {
    sys::check()?;
    match *arguments {
        ["verdicts", plan, figures, day] => judged(plan, figures, day, verdicts)?,
        ["explain", plan, figures, day] => judged(plan, figures, day, explain)?,
        ["rotation", eligible, rotated, urban_to_rural] => {
            rotation(eligible.parse()?, rotated.parse()?, urban_to_rural.parse()?)
        }
        ["faults", plan] => return Ok(faults(plan)),
        _ => {
            eprintln!("{USAGE}");
            return Ok(ExitCode::from(2));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn judged(plan: &str, figures: &str, day: &str, show: fn(&Evaluation)) -> Result<(), Error> {
    let plan = Plan::load(plan, 0)?;
    let figures = Figures::read(&plan, figures)?;
    show(&figures.evaluate(day)?);
    Ok(()) // each is freed here, the last one first
}

fn verdicts(evaluation: &Evaluation) {
    println!("{}", HEAD.replace(' ', "\t"));
    for verdict in evaluation.verdicts() {
        println!("{}", row(verdict).join("\t"));
    }
}

fn row(v: Verdict) -> [String; 18] {
    let needed: Vec<String> = v.needed().iter().map(need).collect();
    [
        v.target().into(),
        v.metric().unwrap_or("-").into(),
        v.group().unwrap_or("-").into(),
        v.period().unwrap_or("-".into()),
        v.deadline(),
        v.days_left().to_string(),
        v.met().into(),
        if v.certain() { "certain" } else { "-" }.into(),
        v.phase().into(),
        v.pace().into(),
        v.status().into(),
        v.light().into(),
        v.actual().to_string(),
        v.required().to_string(),
        v.gap().to_string(),
        v.expected().to_string(),
        if needed.is_empty() {
            "-".into()
        } else {
            needed.join(" ")
        },
        if v.remarks().is_empty() {
            "-".into()
        } else {
            v.remarks().join(" ")
        },
    ]
}

fn need(need: &Need) -> String {
    let replaced = if need.replace { " replaced" } else { "" };
    let over = if need.strict { " over" } else { "" };
    format!(
        "{}:{}/{}{replaced}{over}",
        need.metric.unwrap_or("-"), need.amount.num, need.amount.den
    )
}

fn explain(evaluation: &Evaluation) {
    for verdict in evaluation.verdicts() {
        println!(
            "{}\n  {}\n  {}",
            verdict.target(),
            verdict.explain(c"zh"),
            verdict.explain(c"en")
        );
    }
}

fn rotation(eligible: i64, rotated: i64, urban_to_rural: i64) {
    print!("{eligible} {rotated} {urban_to_rural}: ");
    let part = |name, p: &Ratio| {
        format!(
            "{name} {} {} {}",
            p.actual,
            p.actual.percent(p.border),
            p.met
        )
    };
    match check_rotation(eligible, rotated, urban_to_rural, true) {
        Err(error) => println!("{error} / {}", error_text(error.code, c"zh")),
        Ok(r) => {
            let remedy = r.missing.map_or("-".into(), |missing| {
                format!(
                    "add {} ({}), replace {}",
                    missing.rotated, missing.urban_to_rural, missing.replaced
                )
            });
            println!(
                "{}; {}; {}; {remedy}",
                r.met,
                part("rotated", &r.rotated),
                part("to country", &r.urban_to_rural)
            );
        }
    }
}

fn faults(path: &str) -> ExitCode {
    let Err(error) = Plan::load(path, 4) else {
        println!("{path}: no fault");
        return ExitCode::SUCCESS;
    };
    for d in &error.diagnostics {
        let (name, zh) = (error_name(d.code), error_text(d.code, c"zh"));
        println!(
            "{}:{}:{}: {name} ({zh}): {}",
            d.file, d.line, d.column, d.message
        );
        if !d.path.is_empty() {
            println!("  at: {}", d.path);
        }
        if let Some(hint) = &d.hint {
            println!("  hint: {hint}");
        }
    }
    if error.dropped > 0 {
        println!("and {} more", error.dropped);
    }
    ExitCode::FAILURE
}
