// SPDX-License-Identifier: MIT

// What any host does with libqzplan, in Go. See ../README.md for the commands.
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"example/hosts/qzplan"
)

const usage = `usage: main verdicts|explain PLAN FIGURES DAY
       main rotation ELIGIBLE ROTATED URBAN_TO_RURAL
       main faults PLAN`

const head = "target metric group period deadline days_left met certain phase pace status light " +
	"actual required gap expected needed remarks"

func main() {
	if err := qzplan.Check(); err != nil {
		fail(err)
	}
	var err error
	switch args := os.Args[1:]; {
	case len(args) == 4 && args[0] == "verdicts":
		err = judged(args[1], args[2], args[3], verdicts)
	case len(args) == 4 && args[0] == "explain":
		err = judged(args[1], args[2], args[3], explain)
	case len(args) == 4 && args[0] == "rotation":
		err = rotation(args[1:])
	case len(args) == 2 && args[0] == "faults":
		err = faults(args[1])
	default:
		fmt.Fprintln(os.Stderr, usage)
		os.Exit(2)
	}
	if err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// judged opens a plan and its figures, judges them, and closes everything in turn.
func judged(planPath, figuresPath, day string, use func(*qzplan.Result) error) error {
	plan, err := qzplan.Load(planPath, qzplan.Limits{})
	if err != nil {
		return err
	}
	defer plan.Close()
	figures, err := plan.Figures(figuresPath)
	if err != nil {
		return err
	}
	defer figures.Close()
	result, err := figures.Evaluate(day)
	if err != nil {
		return err
	}
	defer result.Close()
	return use(result)
}

func verdicts(result *qzplan.Result) error {
	fmt.Println(strings.ReplaceAll(head, " ", "\t"))
	for _, v := range result.Verdicts() {
		fmt.Println(strings.Join(row(v), "\t"))
	}
	return nil
}

func row(v qzplan.Verdict) []string {
	var needed []string
	for _, need := range v.Needed {
		text := fmt.Sprintf("%s:%d/%d", need.Metric, need.Amount.Num, need.Amount.Den)
		needed = append(needed, text+when(need.Replace, " replaced")+when(need.Strict, " over"))
	}
	return []string{
		v.Target, or(v.Metric), or(v.Group), or(v.Period), v.Deadline, strconv.Itoa(int(v.DaysLeft)), v.Met,
		or(when(v.Certain, "certain")), v.Phase, v.Pace, v.Status, v.Light, v.Actual.String(), v.Required.String(),
		v.Gap.String(), v.Expected.String(), or(strings.Join(needed, " ")), or(strings.Join(v.Remarks, " ")),
	}
}

// or is the text, or "-" where there is none.
func or(text string) string {
	if text == "" {
		return "-"
	}
	return text
}

func when(condition bool, text string) string {
	if condition {
		return text
	}
	return ""
}

func explain(result *qzplan.Result) error {
	zh, err := result.Explanations("zh")
	if err != nil {
		return err
	}
	en, err := result.Explanations("en")
	if err != nil {
		return err
	}
	for i, v := range result.Verdicts() {
		fmt.Printf("%s\n  %s\n  %s\n", v.Target, zh[i], en[i])
	}
	return nil
}

func rotation(args []string) error {
	var counts [3]int64
	for i, arg := range args {
		count, err := strconv.ParseInt(arg, 10, 64)
		if err != nil {
			return err
		}
		counts[i] = count
	}
	fmt.Print(strings.Join(args, " "), ": ")
	r, err := qzplan.CheckRotation(counts[0], counts[1], counts[2], true)
	var refused *qzplan.Error
	if errors.As(err, &refused) {
		fmt.Printf("%s: %s / %s\n", refused.Code, refused.En, refused.Zh)
		return nil
	}
	remedy := "-"
	if r.Feasible {
		remedy = fmt.Sprintf("add %d (%d), replace %d", r.MoreRotated, r.MoreUrbanToRural, r.Replaced)
	}
	part := func(name string, p qzplan.Ratio) string {
		return fmt.Sprintf("%s %v %s %s", name, p.Actual, p.Actual.Percent(p.Border), p.Met)
	}
	fmt.Printf("%s; %s; %s; %s\n", r.Met, part("rotated", r.Rotated), part("to country", r.UrbanToRural), remedy)
	return nil
}

func faults(path string) error {
	plan, err := qzplan.Load(path, qzplan.Limits{MaxDiagnostics: 4})
	if err == nil {
		plan.Close()
		fmt.Println(path + ": no fault")
		return nil
	}
	var faulty *qzplan.Error
	if !errors.As(err, &faulty) {
		return err
	}
	for _, d := range faulty.Diagnostics {
		fmt.Printf("%s:%d:%d: %s (%s): %s\n", d.File, d.Line, d.Column, d.Code, d.Zh, d.Message)
		if d.Path != "" {
			fmt.Println("  at: " + d.Path)
		}
		if d.Hint != "" {
			fmt.Println("  hint: " + d.Hint)
		}
	}
	if faulty.Dropped > 0 {
		fmt.Printf("and %d more\n", faulty.Dropped)
	}
	os.Exit(1)
	return nil
}
