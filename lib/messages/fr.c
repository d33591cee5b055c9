/* SPDX-License-Identifier: MIT */
/* What the library says about an input, in French: message and hint by id. Parts are in braces.
   Before a colon stands a no-break space, a narrow one before other marks. */

#include "messages/texts.h"

/* clang-format off */

#define M(id, message, hint) [QZ_MESSAGE_##id] = {message, hint},

static const qz_message_text messages[QZ_MESSAGE_COUNT] = {
    /* base and yaml */
    M(YAML_TAB, "une tabulation se trouve là où des espaces doivent indenter", "indenter avec des espaces")
    M(YAML_NO_COLON, "une ligne sans deux-points se trouve parmi des clés",
      "écrire `clé: valeur`, avec une espace après les deux-points")
    M(YAML_LIST_ITEM_HERE, "un élément de liste ne peut pas commencer ici",
      "placer `- ` sur une ligne à part, sous la clé")
    M(YAML_KEY_HERE, "une clé ne peut pas commencer ici", NULL)
    M(YAML_SECOND_COLON, "un second `: ` se trouve dans une même valeur",
      "mettre entre guillemets un texte avec `: `, ou aligner les clés d’un même niveau")
    M(YAML_CHARACTER_HERE, "ce caractère ne peut pas commencer une valeur", "mettre la valeur entre guillemets")
    M(YAML_KEY_EXPECTED, "une clé du même niveau est attendue ici",
      "aligner les clés d’un même niveau\u202f; fermer tous les guillemets et crochets")
    M(YAML_LIST_ITEM_EXPECTED, "un élément de liste est attendu ici", "aligner les `- ` d’une même liste")
    M(YAML_LIST_OPEN, "la liste qui commence ici n’a pas de fin",
      "séparer les éléments par `, ` et la fermer par `]`")
    M(YAML_MAPPING_OPEN, "le dictionnaire qui commence ici n’a pas de fin",
      "séparer les clés par `, ` et le fermer par `}`\u202f; mettre entre guillemets les textes avec `, `")
    M(YAML_VALUE_EXPECTED, "une valeur est attendue ici",
      "mettre entre guillemets une valeur qui commence par un signe")
    M(YAML_STRAY_CONTENT, "ceci ne se rattache pas à ce qui précède", "aligner les clés d’un même niveau")
    M(YAML_QUOTES_OPEN, "les guillemets ouverts ici ne sont pas fermés", NULL)
    M(YAML_ESCAPE, "cette séquence d’échappement est inconnue entre guillemets doubles",
      "utiliser des guillemets simples, ou écrire `\\\\` pour une barre oblique inverse")
    M(YAML_ANCHOR_SIGN, "les ancres sont refusées", "mettre entre guillemets une valeur qui commence par `&`")
    M(YAML_ALIAS_SIGN, "les alias sont refusés", "mettre entre guillemets une valeur qui commence par `*`")
    M(YAML_TAG_SIGN, "les étiquettes sont refusées", "mettre entre guillemets une valeur qui commence par `!`")
    M(YAML_BLOCK_HEADER, "rien ne peut suivre `|` ou `>` sur sa ligne", NULL)
    M(YAML_DIRECTIVE_SIGN, "les directives sont refusées", "mettre entre guillemets une valeur qui commence par `%`")
    M(YAML_INVALID, "ceci n’est pas du YAML valide", NULL)
    M(YAML_WIDE_COLON, "des deux-points pleine chasse suivent une clé",
      "écrire des deux-points simples et une espace\u00a0: `: `")
    M(YAML_COMMA_AT_END, "une virgule suit le guillemet fermant", "retirer la virgule\u00a0: la fin de ligne termine la valeur")
    M(YAML_TEXT_AFTER_QUOTES, "du texte suit le guillemet fermant", "mettre toute la valeur entre apostrophes")
    M(YAML_TEXT_AFTER_BRACKET, "du texte suit le crochet fermant", "mettre toute la valeur entre guillemets")
    M(YAML_WIDE_COMMA, "une virgule pleine chasse sépare des clés", "écrire une virgule simple et une espace\u00a0: `, `")
    M(YAML_WIDE_BLANK, "une espace pleine chasse ou insécable remplace une espace simple", "écrire des espaces simples")
    M(YAML_MISALIGNED, "cette ligne ne commence à aucune colonne ouverte plus haut", "commencer les clés d’un même niveau à la même colonne")
    M(YAML_ANCHOR_USED, "les ancres sont refusées",
      "écrire la valeur en entier\u202f; mettre entre guillemets un texte qui commence par `&`")
    M(YAML_TAG_USED, "les étiquettes sont refusées",
      "retirer l’étiquette\u202f; mettre entre guillemets un texte qui commence par `!`")
    M(YAML_ALIAS_USED, "les alias sont refusés",
      "écrire la valeur en entier\u202f; mettre entre guillemets un texte qui commence par `*`")
    M(YAML_ALIAS_KEY, "les alias sont refusés", NULL)
    M(YAML_MERGE_KEY, "les clés de fusion sont refusées", "écrire les clés en entier")
    M(YAML_KEY_NOT_TEXT, "une clé doit être un texte", "écrire `clé: valeur`")
    M(YAML_VALUE_TOO_LONG, "la valeur est trop longue", NULL)
    M(YAML_ESCAPED_NUL, "une séquence d’échappement désigne un caractère de contrôle", "la retirer")
    M(YAML_ESCAPED_CONTROL, "une séquence d’échappement désigne un caractère de contrôle", "la retirer")
    M(YAML_TOO_DEEP, "les valeurs sont imbriquées trop profondément", NULL)
    M(YAML_TOO_MANY_VALUES, "le fichier contient trop de valeurs", NULL)
    M(YAML_DUPLICATE_KEY, "la clé `{key}` est déjà donnée à la ligne {line}", NULL)
    M(YAML_DIRECTIVE_LINE, "les directives sont refusées", "retirer la ligne")
    M(YAML_SECOND_DOCUMENT, "un second document commence ici", "ne garder qu’un document par fichier")
    M(NOT_FORMATTED, "la disposition de ce fichier ne peut pas être réglée\u00a0: il reste tel quel",
      NULL)
    M(YAML_NO_DOCUMENT, "le fichier ne contient aucun document", NULL)
    M(YAML_NOT_UTF8, "ces octets ne sont pas de l’UTF-8", "enregistrer le fichier en UTF-8")
    M(YAML_LOOKS_LIKE_GBK, "ces octets ne sont pas de l’UTF-8\u202f; ils ressemblent à du GBK ou du GB18030",
      "enregistrer le fichier en UTF-8")
    M(YAML_UTF16, "le fichier est en UTF-16", "enregistrer le fichier en UTF-8")
    M(YAML_NUL_BYTE, "un octet nul se trouve dans le texte", "est-ce un fichier texte\u202f? L’enregistrer en UTF-8")
    M(YAML_CONTROL_CHARACTER, "le caractère {character} se trouve dans le texte", "le retirer")

    /* files and their characters */
    M(FILE_UNREADABLE, "impossible de lire `{file}`\u00a0: {reason}", NULL)
    M(FILE_IS_WORKBOOK, "un classeur, là où un texte est lu", "enregistrer son tableau en CSV\u202f; libqzplan-sheets lit les classeurs")
    M(FILE_TOO_LARGE, "le fichier dépasse {limit} octets", NULL)
    M(BYTES_TOO_LARGE, "{size} octets, pour une limite de {limit}", NULL)
    M(TEXT_NUL_BYTE, "octet nul dans le texte", "enregistrer le fichier comme texte en UTF-8")
    M(TEXT_CONTROL_CHARACTER, "caractère de contrôle {character} dans le texte", "le retirer")
    M(TEXT_BYTE_ORDER_MARK, "indicateur d’ordre des octets à l’intérieur du texte",
      "le retirer\u202f; les fichiers mis bout à bout en contiennent souvent")
    M(TEXT_NOT_UTF8, "l’octet {byte} n’est pas de l’UTF-8 valide", "enregistrer le fichier en UTF-8")
    M(TEXT_NOT_UTF8_OR_GB18030, "l’octet {byte} n’est ni de l’UTF-8 ni du GB18030 valide",
      "enregistrer le fichier en UTF-8")
    M(TEXT_NOT_IN_ENCODING, "l’octet {byte} n’est pas du {encoding} valide",
      "indiquer un autre encodage, ou enregistrer en UTF-8")
    M(CSV_AFTER_QUOTE, "du texte suit le guillemet fermant", "doubler les guillemets qui font partie du texte")
    M(CSV_STRAY_QUOTE, "un guillemet se trouve dans une cellule qui n’est pas entre guillemets",
      "mettre toute la cellule entre guillemets et doubler ceux de l’intérieur")
    M(CSV_UNCLOSED, "le guillemet n’est jamais fermé", "le fermer à la fin de la cellule")
    M(CSV_UNKNOWN_COLUMN, "colonne `{column}` inconnue", NULL)
    M(CSV_DUPLICATE_COLUMN, "colonne `{column}` donnée deux fois", "n’en garder qu’une")
    M(CSV_TOO_MANY_CELLS, "plus de cellules que la limite de {limit}", NULL)
#include "messages/workbooks_fr.h"
#include "messages/records_fr.h"
#include "messages/tally_fr.h"
    M(CELL_TOO_LONG, "{size} octets, pour une limite de {limit}", NULL)

    /* figures as they come in */
    M(CSV_SEPARATOR, "les cellules sont séparées par des {separator}",
      "enregistrer le fichier en CSV avec des virgules")
    M(CSV_NO_COLUMN, "pas de colonne `{column}`", "la première ligne nomme les colonnes\u00a0: metric,period,value")
    M(CSV_NO_VALUE_COLUMN, "ni colonne `value`, ni les deux colonnes `numerator` et `denominator`, ni `low` ou `high`",
      NULL)
    M(CSV_ROW_WIDTH, "la ligne a {cells} cellules, l’en-tête {columns}", NULL)
    M(CSV_LATE_COMMENT, "une ligne de commentaire suit l’en-tête",
      "la placer avant l’en-tête, ou utiliser la colonne `note`")
    M(CSV_NO_HEADER, "pas de ligne d’en-tête", "la première ligne nomme les colonnes\u00a0: metric,period,value")
    M(FIGURES_UNKNOWN_KEY, "clé `{key}` inconnue", NULL)
    M(FIGURES_NOT_SINGLE, "`{key}` prend une seule valeur", NULL)
    M(FIGURES_ITEM_NOT_MAPPING, "une donnée est un dictionnaire", "écrire `{metric: ..., period: ..., value: ...}`")
    M(FIGURES_NOT_LIST, "`figures` prend une liste", "commencer chaque donnée par `- `")
    M(FIGURES_DEMO, "`demo` vaut true ou false", "écrire true ou false")
    M(FIGURES_NOT_MAPPING, "un fichier de données est un dictionnaire", "placer la liste sous la clé `figures`")
    M(FIGURES_NO_LIST, "`figures` manque", NULL)
    M(CELL_NOT_UTF8, "UTF-8 invalide", "donner le texte en UTF-8")
    M(CELL_NUL_BYTE, "le texte contient un caractère non admis", "le retirer")
    M(CELL_CONTROL_CHARACTER, "le texte contient un caractère non admis", "le retirer")
    M(CELL_BYTE_ORDER_MARK, "le texte contient un caractère non admis", "le retirer")
    M(FIGURE_UNKNOWN_NAME, "{what}\u00a0: `{name}` est inconnu", NULL)
    M(FIGURE_NAMES_SEVERAL, "`{name}` est le titre de plusieurs éléments ({what})\u00a0: {ids}",
      "écrire l’identifiant de celui qui est entendu")
    M(FIGURE_OTHER_UNIT, "`{metric}` ne se déclare pas en `{unit}`",
      "le déclarer dans l’unité du plan")
    M(FIGURE_NO_FIELD, "`{key}` manque", NULL)
    M(FIGURE_BAD_PERIOD, "`{value}` n’est pas une période", NULL)
    M(FIGURE_ONGOING, "la période d’une donnée ne peut être `{value}`",
      "indiquer la période de la donnée, par exemple 2025, 2025-Q2 ou 2025-06-30")
    M(FIGURE_AFTER_AREA, "`{value}` est postérieur à la fin de `{area}` le {ends}",
      "nommer le territoire qui l’a remplacé, ou corriger `ends`")
    M(FIGURE_BEFORE_AREA, "`{value}` est antérieur au début de `{area}` le {begins}, et n’est pas utilisé",
      "corriger `begins` si le territoire existait déjà")
    M(FIGURE_DAY_OF_FLOW, "`{value}` est un jour, mais `{metric}` se cumule sur sa période",
      "la donner pour une période de plus d’un jour, par exemple 2025-06")
    M(FIGURE_STRETCH_START, "`{value}` ne commence pas où commence le cumul de `{metric}`",
      "`figures: year_to_date` cumule depuis le premier mois de l’année, `running_total` depuis le premier jour du plan\u202f; si c’est ce cumul, écrire son dernier mois")
    M(FIGURE_NO_STRETCH, "`{metric}` ne se déclare pas pour `{value}`",
      "écrire une année, un semestre, un trimestre ou un mois\u202f; les cumuls depuis le début de l’année sont `figures: year_to_date` de l’indicateur")
    M(FIGURE_PERIOD_EITHER, "`{value}` peut être {first} ou {second}",
      "écrire ce qui est entendu\u202f; dans un tableau avec correspondance, dire la forme de la colonne, par exemple `form: YYYYMM` ou `form: YYYYYY`")
    M(FIGURE_MONTH_OR_YEAR, "`{value}` peut être l’année {years} ou le mois {year}-{month}, et sa colonne ne le dit pas",
      "écrire l’année {years}, le mois {year}-M{month}")
    M(FIGURE_MONTHS_LIKE_YEARS, "`{value}` est lu comme un mois, mais chaque période de cette colonne est une année et l’une des deux suivantes\u00a0: s’agit-il des années de {years} à {last}\u202f?",
      "si ce sont des mois, écrire 2010-M11\u202f; les années qui commencent un autre mois se disent par `year_starts` dans le plan")
    M(FIGURE_FLAG, "marque `{value}` inconnue",
      "écrire `p` (provisoire), `e` (estimé), `r` (révisé), `b` (rupture de série), `u` (peu fiable) ou `d` "
      "(définition différente), ou laisser vide")
    M(FIGURE_WAN, "`{value}` est écrit avec 万 ou 亿", "écrire le nombre en entier")
    M(FIGURE_TOO_LARGE, "`{value}` a trop de chiffres", NULL)
    M(FIGURE_ANSWER_FOR_NUMBER, "`{value}` répond à un engagement par oui ou non, mais `{metric}` est un nombre",
      "donner un nombre")
    M(FIGURE_NOT_NUMBER, "`{value}` n’est pas un nombre", NULL)
    M(FIGURE_NEGATIVE, "`{value}` est inférieur à zéro", NULL)
    M(FIGURE_NOT_ANSWER, "`{value}` ne répond pas par oui ou non à l’engagement `{metric}`", "écrire yes, no, 是 ou 否")
    M(FIGURE_POINTS, "`{value}` est en points de pourcentage",
      "une donnée est un nombre ou un pourcentage\u202f; les points sont des différences")
    M(FIGURE_PERCENT, "`{value}` est un pourcentage, mais `{metric}` ne se donne pas en pourcentage",
      "la donner dans son unité, sans le signe")
    M(FIGURE_BELOW_LIMITS, "`{value}` est au-dessous des limites de `{metric}`",
      "les `limits` de l’indicateur disent ce qui est possible")
    M(FIGURE_ABOVE_LIMITS, "`{value}` est au-dessus des limites de `{metric}`",
      "les `limits` de l’indicateur disent ce qui est possible")
    M(FIGURE_SHARE_ABOVE_ALL, "`{metric}` est une partie de `{whole}`\u00a0: sa part ne peut dépasser 100\u202f%",
      "si une part peut venir d’ailleurs, en faire `ratio: ..., to: ..., unit: \"%\"` ou un indicateur dont "
      "l’unité est \"%\"")
    M(FIGURE_COUNT_WITH_SIGN, "`{key}` est un nombre sans signe", "écrire le nombre simple")
    M(FIGURE_NO_RATIO, "`{metric}` n’est ni une partie ni un pourcentage\u00a0: il n’a ni numérateur ni dénominateur",
      "donner sa valeur dans `value`")
    M(FIGURE_NUMERATOR_ABOVE, "le numérateur dépasse le dénominateur, mais `{metric}` est une partie de `{whole}`",
      "si une part peut venir d’ailleurs, en faire `ratio: ..., to: ..., unit: \"%\"` ou un indicateur dont "
      "l’unité est \"%\"")
    M(FIGURE_RATIO_FOR_ANSWER, "`{metric}` est un engagement par oui ou non", "donner `value`\u00a0: yes, no, 是 ou 否")
    M(FIGURE_BOTH_FORMS, "une ligne a soit une valeur, soit un numérateur et un dénominateur, soit `low` et `high`",
      "placer l’autre forme sur une ligne à part")
    M(FIGURE_ENDS_DIFFER, "`low` et `high` ne sont pas tous deux des pourcentages, ou des nombres",
      "écrire les deux dans la forme que `value` aurait")
    M(FIGURE_LOW_ABOVE_HIGH, "`low` ({low}) dépasse `high` ({high})", NULL)
    M(FIGURE_IS_LIMIT, "`{value}` est une limite, pas une valeur",
      "laisser `value` vide et écrire {number} dans la colonne `{column}`")
    M(FIGURE_IS_DATE, "`{value}` est une date qu’un tableur a faite de ce qui fut saisi",
      "saisir de nouveau la valeur dans une cellule au format texte")
    M(FIGURE_NOISE, "`{value}` a les chiffres d’un nombre binaire proche de {near}\u202f; il est pris tel quel",
      "l’arrondir là où il est produit\u00a0: {near}")
    M(FIGURE_LIKE_FRACTION, "une valeur de `{metric}` entre 0 et 1 sans signe est lue comme autant de pour cent, à côté de valeurs ou de limites au-delà de 1%",
      "écrire {meant} s’il s’agit d’une fraction\u202f; sinon écrire le signe")
    M(FIGURE_COUNT_BROKEN, "`{value}` est lu comme un nombre de `{metric}` et n’est pas entier",
      "écrire le signe s’il s’agit d’un pourcentage\u00a0: `{value}%`")
    M(FIGURE_LATER, "`{metric}` de {period} commence après le {day}\u00a0: rien n’en est jugé", "un objectif ou une prévision n’est pas une donnée\u00a0: la retirer")
    M(FIGURES_LATER, "`{metric}` de {period} commence après le {day}, comme {others} autres données de ce fichier\u00a0: rien n’en est jugé", "un objectif ou une prévision n’est pas une donnée\u00a0: la retirer")
    M(FIGURE_REPORTED_ON, "`{value}` n’est pas un jour", "indiquer le jour de la déclaration, par exemple 2025-01-20")
    M(FIGURE_NO_DENOMINATOR, "le dénominateur manque", NULL)
    M(FIGURE_NO_NUMERATOR, "le numérateur manque", NULL)
    M(FIGURE_NO_VALUE, "ni valeur, ni numérateur et dénominateur, ni `low` ou `high`",
      "omettre la ligne quand rien n’est connu\u00a0: ce qui manque n’est pas zéro")
    M(FIGURE_TWICE, "{figure}\u00a0: donnée fournie deux fois, d’abord {place}", "n’en garder qu’une")
    M(FIGURE_AMOUNTS_DIFFER, "{figure} vaut {here}, mais {there} selon la donnée {place}",
      "un dénominateur est la donnée du total")
    M(FIGURE_SHARE_DIFFERS, "{figure} vaut {here}, mais {there} selon la donnée {place}",
      "une part imprimée doit être la part exacte, arrondie à ses décimales")
    M(FIGURE_PART_ABOVE,
      "{figure} vaut {here}, plus que son total `{whole}` qui vaut {there}\u00a0: comparer la donnée {place}", NULL)
    M(FIGURE_SUM_DIFFERS, "{figure} vaut {here}, mais la somme de ses termes est {there}, le premier {place}", NULL)
    M(FIGURE_PERIODS_DIFFER,
      "{figure} vaut {here}, mais la somme par {periods} est {there}, la première donnée {place}",
      "ce qui se cumule dans le temps se donne pour la seule période, non depuis le début")
    M(FIGURE_AREAS_DIFFER,
      "{figure} vaut {here}, mais la somme de ses {areas} territoires est {there}, le premier {place}",
      "omettre le total s’il n’est que leur somme\u202f; une moyenne ou un indice demande `adds_up: false`")
    M(FIGURE_GROUP_ABOVE,
      "{figure} vaut {here}, plus que l’ensemble des publics qui vaut {there}\u00a0: comparer la donnée {place}",
      "ce qui peut se compter dans plusieurs publics demande `adds_up: false`")
    M(FIGURE_GROUPS_DIFFER,
      "{figure} vaut {here}, mais la somme de ses {groups} publics est {there}, le premier {place}",
      "ajouter un public, par exemple «\u00a0non précisé\u00a0», ou écrire `adds_up: false`")
    M(FIGURE_DAY_DIFFERS,
      "{figure} vaut {here}, mais {there} pour {period}, qui s’achève le même jour\u00a0: comparer la donnée "
      "{place}",
      "l’état d’un jour est une seule valeur\u202f; une moyenne ou un taux de période demande `figures: average`")
    M(FIGURE_ANSWERS_DIFFER,
      "{figure} contredit la réponse pour {period}, donnée {place}\u00a0: non pour une période et oui en son sein",
      NULL)
    M(FIGURE_FALLS,
      "{figure} vaut {here}, moins que les {there} de {period}, donnée {place}\u00a0: un total ne peut baisser",
      "donner la marque `r` à ce qui corrige un total antérieur\u202f; ce qui peut baisser demande des `limits` "
      "sous zéro")
    M(FIGURE_SUM_TOO_LARGE, "{figure} ne peut être vérifié\u00a0: la somme à faire est trop grande", NULL)
    M(FIGURE_DERIVED_DIFFERS, "`{metric}` pour {period} vaut {here}, mais les autres données donnent {there}",
      "l’omettre, ou corriger les données dont il se calcule")
    M(ASSUMED_TOO_LARGE, "`{metric}` ne peut être supposé\u00a0: la somme à faire est trop grande", NULL)
    M(ASSUMED_ABOVE_WHOLE, "`{metric}` pour {period} vaudrait {here}, plus que son total `{whole}` qui vaut {there}",
      "supposer aussi une donnée pour l’autre")
    M(ASSUMED_FALLS, "`{metric}` pour {period} vaudrait {here}, moins que les {there} de {before}",
      "un total ne peut baisser\u00a0: supposer l’autre donnée aussi")
    M(ASSUMED_ABOVE_EVERYONE,
      "`{metric}` pour {period} et le public `{group}` vaudrait {here}, plus que l’ensemble des publics qui "
      "vaut {there}", "supposer aussi une donnée pour l’ensemble")

    /* a plan's values */
    M(UNKNOWN_KEY_IN, "clé `{key}` inconnue ({place})", NULL)
    M(MISSING_KEY_IN, "{place}\u00a0: la clé `{key}` est requise", NULL)
    M(NOTHING_GIVEN, "{expected}\u00a0: valeur attendue ici, mais rien n’est donné", NULL)
    M(WRONG_KIND, "type attendu ici\u00a0: {expected}\u202f; type trouvé\u00a0: {found}", NULL)
    M(ID_FORM, "`{id}` n’est pas un identifiant valide",
      "utiliser des lettres (sans capitales de A à Z), 0-9, _ - et ., avec une lettre ou un chiffre en tête")
    M(WORD_NOT_ALLOWED, "`{value}` n’est pas un des mots admis ici", NULL)
    M(UNKNOWN_NAME_OF, "{what}\u00a0: `{name}` est inconnu", NULL)
    M(UNKNOWN_ANSWER, "réponse `{name}` inconnue", NULL)
    M(LISTED_TWICE, "{what}\u00a0: `{name}` est listé deux fois", "ne le nommer qu’une fois")
    M(ID_TWICE, "{what}\u00a0: l’identifiant `{id}` est déjà donné à la ligne {line}", NULL)
    M(NUMBER_FORM, "`{value}` n’est pas un nombre", NULL)
    M(NUMBER_TOO_LARGE, "`{value}` est un nombre trop grand", NULL)
    M(NUMBER_NOT_DIGITS, "`{value}` n’est pas écrit en chiffres", NULL)
    M(DATE_FORM, "`{value}` n’est pas une date", NULL)
    M(YEAR_START_FORM, "`{value}` n’est pas un jour que toute année possède",
      "écrire le mois et le jour, par exemple 04-01")
    M(LENGTH_FORM, "`{value}` n’est pas une durée", "écrire 45 days, 10 months ou 3 years")
    M(RHYTHM_FORM, "`{value}` ne dit pas à quel rythme cela arrive",
      "écrire year, half_year, quarter, month, ou une durée comme 2 years")
    M(SINCE_YEARS, "`{value}` n’est pas une suite d’années", "écrire la première et la dernière année, comme 2016..2018")
    M(SPAN_FORM, "`{value}` n’est pas une durée", "écrire 4 years, 10 months, 2026..2030 ou plan")
    M(TEXT_MISSING, "le texte manque en `{language}`", NULL)
    M(TEXT_NOT_PLAN_LANGUAGE, "`{language}` n’est pas une langue de ce plan", "l’ajouter aux `languages` du plan")
    M(TEXT_LANGUAGE_UNSPECIFIED, "un texte simple ne dit pas dans quelle langue il est", "écrire {zh: ..., en: ...}")

    /* a plan, its tasks and what they inherit */
    M(FORMAT_VERSION, "`{value}` n’est pas une version connue du format", "écrire `qzplan: 1`")
    M(LANGUAGE_TAG, "`{language}` n’est pas l’étiquette d’une langue",
      "écrire une étiquette BCP 47, par exemple `fr` ou `pt-BR`")
    M(LANGUAGES_TOO_MANY, "un plan a au plus {count} langues", NULL)
    M(LANGUAGE_TWICE, "la langue `{language}` est listée deux fois", "ne la nommer qu’une fois")
    M(TWO_BODIES, "`{key}` ne va pas avec `{other}`", "ne garder qu’une clé parmi `programmes`, `actions`, `tasks`")
    M(NO_BODY, "un plan demande une des clés `programmes`, `actions`, `tasks`", NULL)
    M(DUE_BEFORE_PLAN, "`{value}` est antérieur au début du plan", NULL)
    M(TASK_NO_TARGET, "la tâche n’a pas d’objectif", "un engagement sans nombre est un `done`")
    M(TASK_NO_DUE, "la tâche n’a pas d’échéance", "ajouter `due` à la tâche ou au-dessus d’elle")
    M(TASK_NO_LEAD, "la tâche n’a pas de service pilote", "ajouter `lead` à la tâche ou au-dessus d’elle")
    M(TOO_MANY_PROMISES, "le plan compte plus de {limit} engagements jusqu’ici", NULL)

    /* areas */
    M(AREA_NO_KIND, "un territoire demande la clé `kind`, ou `parts`", "dire ce qu’il est\u00a0: `kind: commune`")
    M(AREA_SET_KEY, "`{key}` ne va pas avec `parts`", "un ensemble de territoires n’a qu’un titre et des parties")
    M(AREA_TWICE, "le territoire `{area}` est donné deux fois", "donner à chacun le sien")
    M(AREA_IN_SET, "`{area}` est un ensemble de territoires", "nommer un territoire de l’arborescence")
    M(AREA_SET_IN_SET, "l’ensemble `{area}` ne peut faire partie d’un ensemble", "nommer les territoires eux-mêmes")
    M(AREA_PART_TWICE, "`{area}` se trouve dans `{outer}`, qui est aussi une partie", "ne nommer que l’un des deux")
    M(AREA_CYCLE, "le territoire `{area}` se contient lui-même", NULL)
    M(AREA_TOO_DEEP, "le territoire `{area}` se trouve trop bas dans l’arborescence",
      "au plus 16 territoires l’un dans l’autre")
    M(AREA_ENDS_FIRST, "`{area}` commence le {begins}, après sa fin le {ends}",
      "un territoire finit au plus tard avec celui où il se trouve")
    M(AREA_TWO_ROOTS, "`{area}` et `{other}` ne se trouvent dans aucun autre territoire",
      "dire lequel est celui du plan avec `area`, ou lui donner un `in`")
    M(AREAS_EMPTY, "il n’y a aucun territoire", "omettre `areas` quand il n’y en a pas")
    M(AREAS_TOO_MANY, "plus de valeurs que la limite de {limit}", NULL)
    M(AREAS_UNKNOWN_COLUMN, "colonne `{column}` inconnue", "les colonnes sont id, title, kind, in, parts, complete")
    M(AREAS_FILE_EMPTY, "il ne contient aucun territoire", "la première ligne nomme les colonnes")
    M(AREAS_FEW_CELLS, "la ligne a trop peu de cellules", "écrire autant de cellules que de colonnes")
    M(AREAS_MANY_CELLS, "la ligne a trop de cellules", "écrire autant de cellules que de colonnes")
    M(AREAS_FILE_OF_BYTES, "un plan donné comme octets n’a aucun fichier à côté de lui",
      "charger le plan depuis un fichier, dire quel chemin les octets remplacent, ou lister les territoires")
    M(AREAS_FILE_OUTSIDE, "`{file}` n’est pas dans le dossier du plan",
      "le placer à côté du plan, ou dans un sous-dossier")

    /* metrics */
    M(PERCENT_UNIT, "un pourcentage a pour seule unité `%`", "écrire `unit: \"%\"`")
    M(METHOD_NUMBER, "`{value}` n’est pas une valeur pour `{key}`", "écrire un nombre ou un pourcentage, comme 0.95 ou 95%")
    M(METHOD_COUNT, "`{value}` n’est pas une valeur pour `{key}`", "écrire un nombre entier, comme 6")
    M(METHOD_ORDER, "`{value}` pour `{key}` ne va pas avec les autres nombres de la méthode",
      "les bornes d’une mesure ne montent pas de la meilleure à la pire, `least_values` vaut au moins 2 et au plus `values`, et ce par quoi l’on divise n’est pas 0")
    M(METRIC_PER_NUMBER, "`{value}` ne convient pas ici", "écrire un nombre simple supérieur à zéro")
    M(METRIC_PER_OF_PERCENT, "`per` ne va pas avec l’unité `%`, qui est déjà pour cent", "l’omettre")
    M(METRIC_WEIGHTS_WITH, "`weights` ne va pas avec `{key}`", NULL)
    M(METRIC_WEIGHT_COUNT, "nombre de pondérations\u00a0: {weights}\u202f; nombre d’indicateurs\u00a0: {metrics}",
      "en donner une à chacun")
    M(METRIC_WORST_NUMBER, "`{value}` ne convient pas ici", "écrire combien, ou un pourcentage")
    M(METRIC_WORST_OF_FEWER, "`{value}` dépasse leur nombre", NULL)
    M(METRIC_LIMIT_NOT_PLAIN, "les valeurs de `{metric}` ne s’écrivent pas comme `{value}`",
      "écrire un nombre simple")
    M(METRIC_LIMIT_NOT_PERCENT, "les valeurs de `{metric}` ne s’écrivent pas comme `{value}`", "l’écrire avec `%`")
    M(METRIC_LIMIT_NOT_POINTS, "les valeurs de `{metric}` ne s’écrivent pas comme `{value}`", "l’écrire en points")
    M(METRIC_LIMITS_PAIR, "`limits` prend deux valeurs", "écrire [minimum, maximum]")
    M(METRIC_LIMITS_ORDER, "`{value}` est au-dessous de la borne inférieure `{lower}`", "écrire [minimum, maximum]")
    M(METRIC_ADDS_UP_DERIVED, "`adds_up` ne va qu’avec un indicateur qui n’est composé d’aucun autre",
      "le dire des indicateurs qui le composent")
    M(METRIC_ADDS_UP_PERCENT, "les pourcentages des territoires ne s’additionnent pas", "l’omettre")
    M(METRIC_ADDS_UP_AVERAGE, "les moyennes des territoires ne s’additionnent pas", "l’omettre")
    M(METRIC_AVERAGE_PART, "`{metric}` est une moyenne de période\u00a0: ni partie, ni total",
      "en faire un indicateur à part, pour un taux avec l’unité \"%\"")
    M(METRIC_TWO_DEFINITIONS, "un indicateur ne prend qu’une définition\u00a0: `{other}` ou `{key}`",
      "ne garder que l’une des deux")
    M(METRIC_KEY_ONLY_WITH, "`{key}` ne va qu’avec {others}", NULL)
    M(METRIC_NEEDS_KEY, "`{key}` demande la clé `{needed}`", NULL)
    M(METRIC_ACROSS_LIST, "`across` ne va pas avec une liste d’indicateurs", "nommer un seul indicateur")
    M(METRIC_NEEDS_ACROSS, "`{key}` d’un seul indicateur demande la clé `across`",
      "ou nommer une liste d’indicateurs")
    M(METRIC_ANSWER_KEY, "`{key}` ne va pas avec `answer`", "l’omettre")
    M(METRIC_NO_UNIT, "un indicateur demande la clé `unit`", NULL)
    M(METRIC_CYCLE, "définition circulaire\u00a0: `{metric}` se compose de lui-même", NULL)
    M(METRIC_TOO_MANY_TERMS, "il se calcule à partir de plus de {limit} indicateurs, ceux de ses termes compris",
      NULL)
    M(METRIC_TERM_ANSWER, "`{metric}` est une réponse par oui ou non\u00a0: il ne se prête à aucun calcul", NULL)
    M(METRIC_TERM_PERCENT, "`{metric}` est un pourcentage\u00a0: il n’a pas de parties et ne s’additionne pas", NULL)
    M(METRIC_TERM_NOT_CHANGE, "`{metric}` n’est pas l’évolution d’une année en pourcentage",
      "`{key}` se compose de telles évolutions")
    M(METRIC_BASE_YEAR, "`{value}` n’est pas une année", "la base de `{key}` est une année, par exemple 2020")
    M(METRIC_UNITS_NOT_ADDED, "`{metric}` et `{other}` ont des unités différentes et ne s’additionnent pas", NULL)
    M(METRIC_UNITS_NOT_JOINED, "`{metric}` et `{other}` ont des unités différentes et ne se combinent pas", NULL)
    M(METRIC_FIGURES_NOT_ADDED,
      "les données de `{metric}` et `{other}` n’ont pas la même forme et ne s’additionnent pas",
      "donner aux deux les mêmes `figures`")
    M(METRIC_FIGURES_NOT_JOINED,
      "les données de `{metric}` et `{other}` n’ont pas la même forme et ne se combinent pas",
      "donner aux deux les mêmes `figures`")
    M(METRIC_YEARS_DIFFER, "les années de `{metric}` et `{other}` ne commencent pas le même jour",
      "donner aux deux le même `year_starts`")
    M(METRIC_UNIT_DIFFERS, "l’unité de `{metric}` en est une autre", "omettre `unit`")
    M(METRIC_CHANGE_UNIT, "une évolution en pourcentage a pour unité `%`", "l’omettre, ou écrire `as: amount`")
    M(METRIC_FIGURES_DIFFER, "les données de ce qui le compose ont une autre forme", "omettre `figures`")
    M(METRIC_NOT_WANTED, "`{key}` demande le sens souhaité de `{metric}`",
      "lui ajouter `wanted: up` ou `wanted: down`")
    M(RANK_WANTED, "`{metric}` contredit `wanted`", "omettre `wanted`")

    /* targets */
    M(TARGET_TWO_SUBJECTS, "`{other}` et `{key}` sont deux sujets d’un même objectif", "en faire un objectif à part")
    M(TARGET_TWO_COMPARATORS, "`{other}` et `{key}` sont deux comparateurs d’un même objectif",
      "en faire un objectif à part")
    M(TARGET_NO_SUBJECT, "l’objectif n’a pas de sujet", "ajouter `metric`, `done` ou `of`")
    M(TARGET_NO_COMPARATOR, "l’objectif n’a pas de comparateur", "en ajouter un, par exemple `at_least`")
    M(TARGET_DONE_COMPARATOR, "`{key}` ne va pas avec `done`, qui est tenu ou non", "l’omettre")
    M(TARGET_KEY_ONLY_WITH, "`{key}` ne va qu’avec `{other}`", NULL)
    M(TARGET_KEY_NOT_WITH, "`{key}` ne va pas avec `{other}`", NULL)
    M(TARGET_KEY_DATED, "`{key}` ne va pas avec une valeur par date", "l’omettre")
    M(TARGET_LIST_INSIDE, "une liste de plusieurs éléments ne va pas dans `{place}`", "faire un objectif pour chacun")
    M(TARGET_KEY_INSIDE, "`{key}` ne va pas dans `{place}`", "l’omettre")
    M(TARGET_DATED_INSIDE, "une valeur par date ne va pas dans `{place}`", "écrire une seule valeur")
    M(TARGET_OF_ONE, "un seul objectif dans `of` demande la clé `each`", "ou écrire une liste d’objectifs")
    M(TARGET_NO_WITHIN, "`about` demande la clé `within`", "ajouter `within`, par exemple `within: 1 point`")
    M(TARGET_OF_TOO_DEEP, "`of` se trouve dans plus de {limit} autres", NULL)
    M(TARGET_NO_BASELINE, "`{key}` demande une référence ici", "ajouter `from`, `since` ou `against`")
    M(TARGET_BASELINE_LATE, "la période de référence `{period}` ne se termine pas avant l’échéance", NULL)
    M(TARGET_NOT_ABOVE_BASELINE, "`{value}` n’est pas supérieur à la référence `{baseline}`", NULL)
    M(TARGET_NOT_BELOW_BASELINE, "`{value}` n’est pas inférieur à la référence `{baseline}`", NULL)
    M(TARGET_OF_ZERO, "`{value}` d’une référence nulle ne dit rien", "écrire une quantité, comme `raise_by: 5`")
    M(TARGET_NEARLY_FORM, "`{nearly}` n’est pas du même type que `{value}`", "écrire les deux de la même façon")
    M(TARGET_NEARLY_BORDER, "`{nearly}` ne reste pas en deçà de `{value}`",
      "`nearly` est une valeur qui manque l’objectif")
    M(PERCENT_OF_NEGATIVE, "`{value}` de `{base}`, inférieur à zéro, se prend de sa valeur absolue",
      "10\u202f% de plus que -100 font -90")
    M(CHANGE_OF_NEGATIVE, "`{metric}` peut être inférieur à zéro\u00a0: sa variation en pour cent se rapporte à sa valeur absolue",
      "de -100 à -90, c’est 10\u202f%")
    M(REVISION_NO_VERDICT, "cette révision ne change aucune conclusion\u00a0: toutes les échéances précèdent sa date",
      "donner `due` pour un nouvel engagement, ou `corrects: true` pour une coquille")
    M(REVISION_YEAR, "`{value}` désigne le dernier jour de l’année",
      "écrire le jour, comme 2025-03-01")
    M(PERCENT_UNLIMITED, "`{value}` est demandé de `{metric}`, qui d’après le plan peut dépasser",
      "si c’est impossible, donner à l’indicateur `limits: [0%, 100%]`\u00a0: prévisions et bornes s’y tiendront")
    M(EVERY_OF_YEAR, "`{every}` suit les années, qui ne commencent pas en janvier",
      "écrire ces périodes 2023/24-H1 ou 2023/24-Q2\u202f; 2023-Q2 reste celui du calendrier")
    M(COUNT_BELOW_ONE, "`{value}` est ici un nombre de `{metric}`, et moins d’un", NULL)
    M(PERCENT_OF_PERCENT, "`{value}` de `{metric}`, déjà un pourcentage, est une part de la référence, non autant de points",
      "écrire des points si c’est ce qu’on veut dire\u00a0: \"5 points\"")
    M(ID_IS_WORD, "`{id}` est pris pour un identifiant", "un identifiant est un nom de votre choix pour ce qu’il désigne, comme `files_online`")
    M(PERCENT_COMES_TO, "`{value}` de `{metric}`, déjà un pourcentage, est une part de la référence\u00a0: de `{baseline}` à {result}", NULL)
    M(ID_QUOTED, "les guillemets font partie de l’identifiant `{id}`", NULL)
    M(ID_IS_TITLE, "`{id}` est à la fois identifiant et intitulé", "un identifiant en minuscules a-z demeure quand l’intitulé change")
    M(TEXT_COMMENT, "`{text}` s’arrête ici\u00a0: ce qui suit ` #` est un commentaire", "mettre le tout entre guillemets si cela fait partie du texte")
    M(YEAR_OF_CALENDAR, "`{value}` est l’année civile, jusqu’au {day}\u202f; ici, les années commencent un autre jour", NULL)
    M(COUNT_DECIMALS, "`{value}` a un point et trois décimales, mais `{metric}` est un dénombrement", NULL)
    M(VALUE_BEYOND_LIMITS, "`{value}` dépasse ce que `{metric}` peut valoir\u00a0: {limits}", "vérifier que c’est voulu\u202f; les `limits` de l’indicateur disent ce qui est possible")
    M(TARGET_NOT_POINTS, "`{value}` n’est pas en points, alors que `{metric}` s’apprécie ainsi",
      "l’écrire en points, par exemple `2 points`")
    M(TARGET_POINTS, "les points ne vont qu’avec `within`, les évolutions et les différences",
      "écrire `10%`, ou un nombre simple")
    M(TARGET_NOT_PERCENT, "`{value}` est un nombre simple, alors que `{metric}` s’apprécie ici en pourcentage",
      "l’écrire avec `%`")
    M(TARGET_NOT_PLAIN, "`{value}` est un pourcentage, alors que `{metric}` s’apprécie ici en nombre",
      "écrire un nombre simple")
    M(TARGET_REFERENCE_UNIT, "`{metric}` et `{other}` ne se mesurent pas de la même façon", NULL)
    M(TARGET_REFERENCE_SELF, "`{metric}` est comparé à lui-même",
      "nommer un autre indicateur, ou un territoire\u00a0: `x in y`")
    M(TARGET_WIDTH_NEGATIVE, "une largeur ne peut être inférieure à zéro", NULL)
    M(TARGET_WIDTH_NOT_POINTS, "`{value}` ne convient pas à la valeur de `about`", "écrire `1 point`")
    M(TARGET_WIDTH_NOT_PLAIN, "`{value}` ne convient pas à la valeur de `about`", "écrire un nombre simple")
    M(TARGET_WIDTH_OF_ZERO, "`{value}` de zéro n’est pas une largeur", "écrire une quantité, comme `within: 5`")
    M(TARGET_WIDTH_TOO_FINE, "`{value}` de la valeur a trop de décimales", NULL)
    M(TARGET_ENDS_DIFFER, "`{low}` et `{high}` ne sont pas du même type", "écrire les deux bornes de la même façon")
    M(TARGET_ENDS_ORDER, "`{high}` est au-dessous de la borne inférieure `{low}`", "écrire [minimum, maximum]")
    M(TARGET_ENDS_PAIR, "`{key}` prend ici deux valeurs", "écrire [minimum, maximum]")
    M(TARGET_PATH_TWICE, "la date `{value}` est listée deux fois", NULL)
    M(TARGET_PATH_ORDER, "`{value}` est antérieur à la date qui précède", "écrire les dates dans l’ordre croissant")
    M(REVISION_BEFORE_PLAN, "`{value}` est antérieur au début du plan", NULL)
    M(REVISION_ORDER, "`{value}` n’est pas postérieur au jour de la révision précédente",
      "écrire les révisions dans l’ordre de leurs jours")
    M(REVISION_DUE, "l’échéance de `{key}` précède le jour de la révision", "une révision ne promet rien pour ce qui est clos avant elle")
    M(REVISION_KEY, "`{key}` ne peut être révisé", "l’omettre")
    M(REVISION_EMPTY, "la révision ne change rien", "ajouter ce qu’elle change, par exemple `at_least`")
    M(REVISIONS_TOO_MANY, "un objectif est révisé au plus {limit} fois", NULL)
    M(STARTS_WITHOUT_EVERY, "`starts` ne va qu’avec `every`", "ajouter `every`")
    M(STARTS_TOO_SHORT, "`{value}` est plus court que les périodes que juge `every`", NULL)
    M(BEGINS_BEFORE_PLAN, "`{value}` commence avant le plan", NULL)
    M(BEGINS_AFTER_DUE, "`{value}` commence après une échéance", NULL)
    M(BEFORE_BEGINS, "`{value}` est antérieur au premier jour, `begins`", NULL)
    M(STARTS_BEFORE_PLAN, "`{value}` commence avant le plan", NULL)
    M(EVERY_NO_PERIOD, "aucune période entière de `every` ne précède l’échéance", NULL)
    M(EVERY_NO_PARTS,
      "`{word}`\u00a0: une année qui ne commence pas avec un mois n’a ni semestres ni trimestres",
      "faire commencer `year_starts` un premier du mois, ou prendre des années ou des mois")
    M(PATH_AFTER_DUE, "`{value}` est postérieur à l’échéance", NULL)
    M(ONGOING_WITHOUT_EVERY, "`ongoing` ne va qu’avec `every`", "ajouter `every`, ou une date")
    M(SPAN_TOO_SHORT, "`{value}` n’est pas plus long que les périodes que juge `every`", "l’omettre, ou l’allonger")
    M(SUM_OVER_CHANGES,
      "`sum_over` ne va pas avec `{metric}`\u00a0: les évolutions en pourcentage ne s’additionnent pas", NULL)
    M(SUM_OVER_STATE, "`sum_over` ne va pas avec `{metric}`, qui est un état à une date", "utiliser `average_over`")
    M(SUM_OVER_AVERAGE, "`sum_over` ne va pas avec `{metric}`, qui est une moyenne de période",
      "utiliser `average_over`")
    M(TARGET_OF_ANSWER, "`{metric}` est une réponse par oui ou non, non un indicateur chiffré",
      "écrire plutôt `done`")
    M(TARGET_METRICS_DIFFER, "`{metric}` et `{other}` ne se mesurent pas de la même façon", "en faire deux objectifs")
    M(TARGET_AS, "la valeur ne s’écrit pas comme `{value}`", "omettre `as`")
    M(TARGET_PART_OF_PLAIN, "`part_of` ne va pas avec un nombre simple", "l’omettre")
    M(TARGET_OWN_WHOLE, "`{whole}` n’est pas un total plus large que celui de `{metric}`", "omettre `part_of`")
    M(TARGET_OTHER_WHOLE, "`{whole}` n’est pas un total plus large que celui de `{metric}`", NULL)
    M(TARGET_NO_WHOLE, "`{key}` ne vaut que pour une partie d’un autre indicateur, ce que `{metric}` n’est pas", NULL)
    M(TARGET_NO_CHANGE, "`{value}` doit être supérieur à zéro", NULL)
    M(VALUE_MULTIPLE, "`{value}`, un multiple de la référence, ne va pas avec `{key}`",
      "écrire `raise_to: 2x`, ou de combien il change")
    M(VALUE_FRACTION, "`{value}`, une fraction de la référence, ne va pas avec `{key}`",
      "elle ne va qu’avec `raise_by` et `reduce_by`")
    M(VALUE_YEARLY, "`{value}`, une évolution par an, ne va pas avec `{key}`",
      "elle ne va qu’avec `raise_by` et `reduce_by`")
    M(VALUE_REFERENCE, "`{value}`, un autre indicateur, ne va pas avec `{key}`",
      "il ne va qu’avec `at_least`, `at_most`, `more_than` et `less_than`")
    M(VALUE_TO_BE_SET, "`{value}`, une valeur restant à fixer, ne va pas avec `{key}`",
      "l’écrire à la place de toute la valeur")
    M(CONDITION_NOT_ANSWER, "`{metric}` n’appelle pas de réponse par oui ou non",
      "écrire un objectif\u00a0: {metric: x, at_least: 1}")
    M(SUM_PROMISE_DIFFERS, "`{value}` est promis pour `{metric}`, mais la somme de ses parties est {sum}", NULL)

    /* contradictions */
    M(BEYOND_LIMITS, "{promise} va au-delà du possible", NULL)
    M(TARGETS_CLASH, "{promise} ne peut être tenu le {day} avec {others}", NULL)
    M(WHOLE_CLASH, "{promise} ne peut être tenu le {day} avec {others}", NULL)
    M(WHOLE_CLASH_ALONE, "{promise} ne peut être tenu", NULL)
    M(NESTED_CLASH, "{promise} ne peut être tenu le {day} avec {others}", NULL)
    M(NESTED_CLASH_ALONE, "{promise} ne peut être tenu", NULL)
    M(SUM_CLASH, "{promise} ne peut être tenu le {day} avec {others}", NULL)
    M(SUM_CLASH_ALONE, "{promise} ne peut être tenu", NULL)
    M(GROUPS_CLASH, "{promise} ne peut être tenu le {day} avec {others}", NULL)
    M(GROUPS_CLASH_ALONE, "{promise} ne peut être tenu", NULL)
    M(AREAS_CLASH, "{promise} ne peut être tenu le {day} avec {others}", NULL)
    M(AREAS_CLASH_ALONE, "{promise} ne peut être tenu", NULL)
    M(EACH_NO_AREA_LEFT, "il ne reste aucun territoire du type `{kind}` pour `each`", "en retirer de `except`")
    M(COUNT_IMPOSSIBLE, "`{promise}` ne peut être tenu\u00a0: nombre d’éléments à dénombrer\u00a0: {count}", NULL)
    M(STRICT_TOO_MANY, "le plan compte plus de {limit} engagements jusqu’ici", NULL)
    M(STRICT_TOO_TANGLED, "les objectifs du plan s’entremêlent trop pour être vérifiés", NULL)
    M(GROUPS_SAME_TITLE, "`{group}` et `{other}` de la famille `{family}` ont le même titre",
      "des publics de même nom ne se recouvrent pas")
    M(GROUP_ALONE, "`{group}` est le seul public de la famille `{family}`",
      "déclarer les autres, ou omettre `one_of`")
    M(GROUP_LEFT_OUT, "`{metric}` est promis pour `{group}`, mais non pour `{other}` de la même famille `{family}`",
      "prendre un engagement pour lui aussi, ou pour tous")
    M(METRIC_NOT_USED, "aucun objectif ne porte sur `{metric}`", "lui donner un objectif, ou l’omettre")
    M(DEPARTMENT_NOT_USED, "aucune tâche ne nomme le service `{department}`",
      "le nommer dans `lead` ou `with`, ou l’omettre")
    M(GROUP_NOT_USED, "aucun objectif ne vise le public `{group}`", "le nommer dans `for`, ou l’omettre")
};

/* clang-format on */

const qz_texts qz_texts_fr = {messages, qz_sayings_of_tables_fr, qz_phrases_fr};
