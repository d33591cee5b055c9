/* SPDX-License-Identifier: MIT */
/* The phrases that stand in messages and hints, in French. Parts are in braces. */

#include "messages/texts.h"

/* clang-format off */

#define P(id, text) [QZ_PHRASE_##id] = (text),

const char *const qz_phrases_fr[QZ_PHRASE_COUNT] = {
    /* of hints: a name that is near, and what else is known of a wrong one */
    P(NO_FILE, "ce n’est pas un fichier ordinaire")
    P(IS_LINK, "c’est un lien, ou il se trouve derrière un lien")
    P(DID_YOU_MEAN, "vouliez-vous dire `{nearest}`\u202f?")
    P(WRITE_KEY, "écrire `{key}`")
    P(BELONGS_TO, "elle appartient à {thing}")
    P(BELONGS_IN_LIST, "elle appartient à {thing}\u00a0: la placer dans un élément de la liste `{list}`")
    P(ONE_WORD, "écrire {words}")
    P(ONE_OF_WORDS, "écrire l’un des mots {words}")
    P(SPECIAL_NUMBERS, "écrire 2x, 4/3x, 1/3, 7% a year ou 500 a year")
    P(LOOKS_LIKE_UTF16, "ceci ressemble à de l’UTF-16\u202f; enregistrer en UTF-8")
    P(SPREADSHEET_ERROR, "une valeur d’erreur de tableur\u00a0: corriger sa formule, ou omettre la ligne")
    P(MISSING_IS_NOT_ZERO, "omettre la ligne\u00a0: ce qui manque n’est pas zéro")
    P(RATIO_AS_COUNTS, "donner un rapport dans `numerator` et `denominator`")
    P(SPREADSHEET_DAY, "le numéro d’un jour dans un tableur\u202f? Écrire {day}")
    P(NOT_SEPARATED_BY, "les cellules se séparent par des virgules, non par des {separator}")
    P(QUOTE_COMMAS, "mettre entre guillemets une cellule qui contient une virgule (comme 1,234)")
    P(KEYS_OF_FIGURES, "un fichier de données a `figures` et `demo`")
    P(COLUMN_IS_NAMED, "la colonne s’appelle `{column}`")
    P(COLUMN_OF_UNIT, "le plan donne l’unité\u202f; omettre la colonne")
    P(COLUMNS_OF_FIGURES,
      "les colonnes sont metric, period, area, for, value, numerator, denominator, low, high, flag, "
      "source, note, reported_by, reported_on")
    P(MADE_BY, "en faire un indicateur avec `{key}`")
    P(WOULD_BE_WITHIN, "`{metric}` serait d’au moins {least} et d’au plus {most}")
    P(WOULD_BE_ABOVE, "`{metric}` serait supérieur à {least} et d’au plus {most}")
    P(WOULD_BE_BELOW, "`{metric}` serait d’au moins {least} et inférieur à {most}")
    P(WOULD_BE_BETWEEN, "`{metric}` serait supérieur à {least} et inférieur à {most}")

    /* of lists */
    P(COMMA, ", ")
    P(AND, " et ")
    P(BESIDES, " et ")
    P(AND_OTHERS, "{facts} et d’autres")

    /* what a file could not be read for */
    P(NO_SUCH_FILE, "fichier introuvable")
    P(NO_PERMISSION, "accès refusé")
    P(IS_DIRECTORY, "c’est un dossier")
    P(TOO_MANY_LINKS, "trop de liens symboliques")
    P(NAME_TOO_LONG, "le nom est trop long")
    P(TOO_MANY_OPEN, "trop de fichiers ouverts")
    P(INPUT_OUTPUT, "erreur d’entrée-sortie")
    P(NO_SUCH_DEVICE, "périphérique introuvable")
    P(NOT_OPEN, "il n’est pas ouvert en lecture")
    P(NOT_READABLE, "il ne peut être lu")
    P(NOTHING_YET, "il n’a encore rien à lire")
    P(BEYOND_SYSTEM, "il est trop grand pour le système")
    P(GONE_FROM_SERVER, "il n’est plus sur son serveur")
    P(NO_ANSWER, "pas de réponse dans le délai")
    P(SYSTEM_REFUSED, "refus du système")

    /* what separates cells */
    P(SEMICOLONS, "points-virgules")
    P(TABS, "tabulations")
    P(WIDE_COMMAS, "virgules pleine chasse")
    P(WIDE_SEMICOLONS, "points-virgules pleine chasse")
    P(BARS, "barres verticales")

    /* figures, and where they stand */
    P(FIGURE, "`{metric}` pour {period}")
    P(FIGURE_AREA, "`{metric}` pour {period} dans `{area}`")
    P(FIGURE_GROUP, "`{metric}` pour {period} et le public `{group}`")
    P(FIGURE_AREA_GROUP, "`{metric}` pour {period} dans `{area}` et le public `{group}`")
    P(FIGURE_BETWEEN, "{low} à {high}")
    P(FIGURE_AT_LEAST, "au moins {low}")
    P(FIGURE_AT_MOST, "au plus {high}")
    P(ADDED_BEFORE, "ajoutée auparavant")
    P(AT_LINE, "à {file}:{line}")
    P(UNKNOWN_NUMBER, "inconnu")
    P(LONG_NUMBER, "un nombre long")
    P(HALF_YEARS, "semestres")
    P(QUARTERS, "trimestres")
    P(MONTHS, "mois")

    /* promises that clash */
    P(PROMISE, "`{promise}` pour `{metric}`")
    P(PROMISE_AREA, "`{promise}` pour `{metric}` dans `{area}`")
    P(PROMISE_GROUP, "`{promise}` pour `{metric}`, public `{group}`")
    P(PROMISE_AREA_GROUP, "`{promise}` pour `{metric}`, public `{group}`, dans `{area}`")
    P(PROMISE_AT, "{promise} à la ligne {line}")

    /* things of a plan */
    P(NOTHING, "rien")
    P(A_TEXT, "un texte")
    P(A_LIST, "une liste")
    P(A_MAPPING, "un dictionnaire")
    P(A_PLAN, "un plan")
    P(A_GROUP, "un public")
    P(A_TARGET, "un objectif")
    P(A_REVISION, "une révision")
    P(A_PROGRAMME, "un programme")
    P(AN_ACTION, "une action")
    P(A_TASK, "une tâche")
    P(AN_AREA, "un territoire")
    P(AREAS, "des territoires")
    P(A_METRIC, "un indicateur")
    P(DEPARTMENT, "service")
    P(GROUP, "public")
    P(AREA, "territoire")
    P(KIND_OF_AREA, "type de territoire")
    P(METRIC, "indicateur")
    P(ANSWER, "réponse")
    P(PROGRAMME, "programme")
    P(ACTION, "action")
    P(TASK, "tâche")
    P(TARGET, "objectif")

    /* numbers */
    P(NUMBER_EXAMPLES, "écrire un nombre, par exemple 41, -2.38, 10% ou \"1 point\"")
    P(NUMBER_POINT, "écrire un chiffre de chaque côté du point, par exemple 0.5")
    P(NUMBER_PLAIN, "un nombre simple est attendu ici, sans % ni points")
    P(NUMBER_SEPARATORS, "écrire tous les chiffres sans séparateurs, par exemple 12000")
    P(NUMBER_GROUPS, "séparer les milliers par groupes de trois, comme 1,234,567, ou pas du tout")
    P(NUMBER_UNIT, "écrire le nombre seul\u202f; l’unité appartient à l’indicateur")
    P(NUMBER_RANGE, "au plus 19 chiffres significatifs, et pas plus de 18 décimales")
    P(NUMBER_WAN, "écrire 1.2万 en chiffres\u00a0: 12000")
    P(NUMBER_YI, "écrire 1.2亿 en chiffres\u00a0: 120000000")
    P(NUMBER_QIAN, "écrire 3千 en chiffres\u00a0: 3000")
    P(NUMBER_BAI, "écrire 3百 en chiffres\u00a0: 300")
    P(NUMBER_PER_MILLE, "écrire le nombre seul\u202f; pour un indicateur en pour cent, 5‰ est 0.5%")
    P(NUMBER_EXPONENT, "écrire tous les chiffres, sans exposant")
    P(NUMBER_PERCENT, "écrire 10% ou, pour des points de pourcentage, \"10 points\"")
    P(NUMBER_POINTS, "écrire les points de pourcentage comme \"2 points\"")
    P(NUMBER_YEARLY, "une évolution par an ne va qu’avec `raise_by` et `reduce_by`")
    P(NUMBER_MULTIPLE, "un multiple comme 2x ne vaut que pour ce qui est promis")
    P(NUMBER_FRACTION, "une fraction comme 1/3 ne va qu’avec `raise_by` et `reduce_by`")
    P(NUMBER_ONE, "ne donner qu’un nombre")

    /* dates */
    P(DATE_EXAMPLES, "écrire 2025, 2025-H1, 2025-Q2, 2025-06 ou 2025-06-30")
    P(DATE_YEAR, "écrire l’année avec quatre chiffres, de 0001 à 9999")
    P(DATE_TWO_DIGITS, "écrire le mois et le jour avec deux chiffres chacun, par exemple 2025-06-03")
    P(DATE_MONTH, "les mois vont de 01 à 12")
    P(DATE_HALF, "les semestres d’une année sont H1 et H2")
    P(DATE_QUARTER, "les trimestres d’une année vont de Q1 à Q4")
    P(DATE_NUMBER, "le numéro doit exister cette année-là et s’écrire avec deux chiffres")
    P(DATE_HYPHEN, "écrire les dates avec des traits d’union, par exemple 2025-06-30")
    P(DATE_NO_SPLIT, "2023/24 ne vaut que si les années ne commencent pas le 01-01\u00a0: `year_starts`")
    P(DATE_NO_PARTS, "une année qui ne commence pas avec un mois n’a ni semestres ni trimestres")
    P(DATE_SPLIT, "écrire 2023/24, 2023/24-H1 ou 2023/24-Q2\u00a0: une année et les deux derniers chiffres de la suivante")
    P(DATE_SPAN, "une durée comme 2026..2030 n’est pas une date")
    P(DATE_CHINESE, "écrire 2025年6月 comme 2025-06, et 2025年6月30日 comme 2025-06-30")
    P(DATE_ONGOING, "`ongoing` n’a pas de fin\u202f; une date est attendue ici")
    P(DATE_28_DAYS, "les jours de ce mois vont de 01 à 28")
    P(DATE_29_DAYS, "les jours de ce mois vont de 01 à 29")
    P(DATE_30_DAYS, "les jours de ce mois vont de 01 à 30")
    P(DATE_31_DAYS, "les jours de ce mois vont de 01 à 31")
};

/* clang-format on */
