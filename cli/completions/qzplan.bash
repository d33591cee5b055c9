# SPDX-License-Identifier: MIT
# Completion of qzplan for bash. Made by cli/manual/generate.py.
_qzplan() {
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} options= choices=
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ] || { [ "$COMP_CWORD" -eq 2 ] && [ "${COMP_WORDS[1]}" = help ]; }; then
        mapfile -t COMPREPLY < <(compgen -W 'check show evaluate due form calendar report slips trend figures diff rotation schema fmt init help --help --version' -- "$word")
        return
    fi
    # bash takes `=` for a word of its own
    if [ "$word" = = ]; then
        word=
    elif [ "$previous" = = ]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    case ${COMP_WORDS[1]} in
    check)
        options='--strict --lang --format --warnings --help'
        case $previous in
            --lang) choices='zh en fr' ;;
            --format) choices='text json github sarif' ;;
            --warnings) choices='tell error' ;;
        esac
        ;;
    show)
        options='--format --lang --help'
        case $previous in
            --format) choices='text json' ;;
            --lang) choices='zh en fr' ;;
        esac
        ;;
    evaluate)
        options='--figures --mapping --encoding --strict-columns --table --tally --period --other-areas --unique --as-of --area --method --what-if --remedy --would-have --lang --department --role --task --status --due-within --by --sort --summary --explain --format --output -o --record --bom --max-characters --max-verdicts --warnings --help'
        case $previous in
            --encoding) choices='utf-8 utf-16 gb18030 gbk gb2312 latin-1 windows-1252 big5 shift-jis' ;;
            --other-areas) choices='skip possible' ;;
            --lang) choices='zh en fr' ;;
            --role) choices='lead with' ;;
            --by) choices='task action programme department' ;;
            --sort) choices='plan status deadline department area' ;;
            --format) choices='text json csv xlsx markdown' ;;
            --warnings) choices='tell error' ;;
            --period|--as-of|--area|--method|--what-if|--department|--task|--status|--due-within|--record|--max-characters|--max-verdicts) return ;;
        esac
        ;;
    due)
        options='--figures --mapping --encoding --strict-columns --as-of --department --area --within --lang --format --output -o --bom --warnings --help'
        case $previous in
            --encoding) choices='utf-8 utf-16 gb18030 gbk gb2312 latin-1 windows-1252 big5 shift-jis' ;;
            --lang) choices='zh en fr' ;;
            --format) choices='text json csv xlsx' ;;
            --warnings) choices='tell error' ;;
            --as-of|--department|--area|--within) return ;;
        esac
        ;;
    form)
        options='--period --figures --mapping --encoding --strict-columns --department --area --lang --format --output -o --bom --warnings --help'
        case $previous in
            --encoding) choices='utf-8 utf-16 gb18030 gbk gb2312 latin-1 windows-1252 big5 shift-jis' ;;
            --lang) choices='zh en fr' ;;
            --format) choices='csv xlsx' ;;
            --warnings) choices='tell error' ;;
            --period|--department|--area) return ;;
        esac
        ;;
    calendar)
        options='--figures --mapping --encoding --strict-columns --as-of --department --role --task --area --remind --history --lang --format --output -o --warnings --help'
        case $previous in
            --encoding) choices='utf-8 utf-16 gb18030 gbk gb2312 latin-1 windows-1252 big5 shift-jis' ;;
            --role) choices='lead with' ;;
            --lang) choices='zh en fr' ;;
            --format) choices='ics' ;;
            --warnings) choices='tell error' ;;
            --as-of|--department|--task|--area|--remind|--history) return ;;
        esac
        ;;
    report)
        options='--figures --mapping --encoding --strict-columns --as-of --area --department --limit --map --lang --format --output -o --warnings --help'
        case $previous in
            --encoding) choices='utf-8 utf-16 gb18030 gbk gb2312 latin-1 windows-1252 big5 shift-jis' ;;
            --lang) choices='zh en fr' ;;
            --format) choices='html' ;;
            --warnings) choices='tell error' ;;
            --as-of|--area|--department|--limit) return ;;
        esac
        ;;
    slips)
        options='--figures --mapping --encoding --strict-columns --as-of --department --role --task --area --level --answer-by --allow-demo --lang --format --output -o --warnings --help'
        case $previous in
            --encoding) choices='utf-8 utf-16 gb18030 gbk gb2312 latin-1 windows-1252 big5 shift-jis' ;;
            --role) choices='lead with' ;;
            --level) choices='blue yellow red' ;;
            --lang) choices='zh en fr' ;;
            --format) choices='html json' ;;
            --warnings) choices='tell error' ;;
            --as-of|--department|--task|--area|--answer-by) return ;;
        esac
        ;;
    trend)
        options='--lang --format --output -o --bom --help'
        case $previous in
            --lang) choices='zh en fr' ;;
            --format) choices='text json csv' ;;
        esac
        ;;
    figures)
        options='--mapping --encoding --strict-columns --show --propose --lang --warnings --help'
        case $previous in
            --encoding) choices='utf-8 utf-16 gb18030 gbk gb2312 latin-1 windows-1252 big5 shift-jis' ;;
            --lang) choices='zh en fr' ;;
            --warnings) choices='tell error' ;;
        esac
        ;;
    diff)
        options='--figures --old-figures --mapping --encoding --strict-columns --warnings --as-of --lang --format --help'
        case $previous in
            --encoding) choices='utf-8 utf-16 gb18030 gbk gb2312 latin-1 windows-1252 big5 shift-jis' ;;
            --warnings) choices='tell error' ;;
            --lang) choices='zh en fr' ;;
            --format) choices='text json' ;;
            --as-of) return ;;
        esac
        ;;
    rotation)
        options='--eligible --rotated --urban-to-rural --about --within --floor --above --below --lang --format --help'
        case $previous in
            --above) choices='met unmet' ;;
            --below) choices='met unmet' ;;
            --lang) choices='zh en fr' ;;
            --format) choices='text json' ;;
            --eligible|--rotated|--urban-to-rural|--about|--within|--floor) return ;;
        esac
        ;;
    schema)
        options=' --help'
        case $previous in
        esac
        ;;
    fmt)
        options='--check --help'
        case $previous in
        esac
        ;;
    init)
        options='--from --begins --output -o --lang --help'
        case $previous in
            --lang) choices='zh en fr' ;;
            --begins) return ;;
        esac
        ;;
    *) return ;;
    esac
    if [ -n "$choices" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
    elif [ "${word:0:1}" = - ]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    else
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -F _qzplan qzplan
