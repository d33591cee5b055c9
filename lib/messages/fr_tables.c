/* SPDX-License-Identifier: MIT */
/* What the library says about tables and mappings, in French: message and hint by id. Parts are in
   braces. */

#include "messages/texts.h"

/* clang-format off */

#define M(id, message, hint) [QZ_MESSAGE_##id] = {message, hint},

const qz_message_text qz_sayings_of_tables_fr[QZ_MESSAGE_COUNT] = {
    /* tables */
    M(CELL_IS_ERROR, "la cellule contient l’erreur {text}",
      "corriger la formule, ou y mettre la valeur")
    M(CELL_UNCALCULATED, "une formule enregistrée sans sa valeur",
      "ouvrir et enregistrer le classeur avec un tableur, ou y mettre la valeur")
    M(SHEETS_SEVERAL, "plusieurs feuilles contiennent des données\u00a0: {sheets}",
      "dire laquelle par `sheet` dans une correspondance")
    M(TABLE_TWO_COLUMNS, "`{column}` et `{other}` peuvent être tous deux la colonne `{field}`",
      "renommer l’un des deux, ou dire lequel par une correspondance")
    M(TABLE_PERIODS_AND_VALUES, "il y a des colonnes nommées par des périodes, comme `{period}`, et une colonne `{column}`",
      "dire par une correspondance lesquelles sont des données")
    M(TABLE_ROWS_ABOVE, "lignes au-dessus de l’en-tête laissées de côté\u00a0: {count}",
      NULL)
    M(TABLE_ROWS_LEFT, "lignes sans valeur et sans indicateur du plan laissées de côté\u00a0: {count}",
      NULL)
    M(TABLE_COLUMNS_UNUSED, "colonnes sans usage laissées de côté\u00a0: {count}\u00a0: {columns}",
      NULL)
    M(TABLE_UNIT, "`{unit}` n’est pas l’unité de `{metric}`",
      "donner les données dans l’unité du plan, ou dire par `scale` dans une correspondance par quoi les multiplier")
    M(TABLE_UNIT_DIFFERS, "la colonne des unités dit `{unit}`, le plan a une autre unité pour `{metric}`\u202f; ses valeurs sont lues dans l’unité du plan",
      NULL)
    M(TABLE_SCALE, "`{text}` n’est pas un multiplicateur",
      "écrire units, milliers, millions ou une puissance de dix, ou écrire les valeurs en entier")
    M(TABLE_NUMBER_EITHER, "`{value}` peut être {one} ou {other}",
      "dire par `decimal` dans une correspondance quel signe est le séparateur décimal, ou l’écrire sans séparateur de milliers")
    M(TABLE_MARKS_DIFFER, "`{value}` a un autre séparateur décimal que `{first}`",
      "n’employer qu’un séparateur décimal dans un tableau")
    M(TABLE_COLUMN_TELLS, "la colonne `{column}` contient `{text}`\u00a0: elle distingue objectifs et résultats, ou totaux et parties, et rien ne dit quelles lignes sont des données",
      "le dire par `keep` ou `drop` dans une correspondance")
    M(TABLE_REST_OF_PERIOD, "la colonne `{column}` contient `{text}` à côté de l’année `{year}`\u00a0: elle dit quelle partie de l’année, et rien ne la lit",
      "joindre les deux par une correspondance (`period: {column: [année, mois]}`), ou écrire des périodes telles que 2024-03")
    M(TABLE_MULTIPLIER, "la colonne `{column}` contient `{text}`\u00a0: un multiplicateur que la correspondance n’emploie pas",
      "écrire `scale: {column: ...}`\u202f; `scale: units` si les valeurs sont écrites en entier")
    M(TABLE_TWICE, "une donnée de `{metric}` figure deux fois\u202f; les lignes diffèrent dans la colonne `{column}`\u00a0: `{first}` et `{second}`",
      "dire par une correspondance ce qu’est cette colonne, ou quelles lignes sont des données")
    /* mappings */
    M(MAPPING_NOT_COUNT, "`{value}` n’est pas le numéro d’une ligne, d’une colonne ou d’une partie", NULL)
    M(MAPPING_PATTERN, "`{value}` ne peut pas servir de modèle", NULL)
    M(MAPPING_NOT_CELL, "`{value}` n’est pas une cellule", "l’écrire comme un tableur\u00a0: `B2`")
    M(MAPPING_FORM, "`{value}` n’est pas la forme d’une période", NULL)
    M(MAPPING_VALUE_ON_HEADER, "`{role}` ne peut pas se trouver dans un en-tête",
      "dans un tableau large les valeurs sont sous les en-têtes\u00a0: retirer `{role}`")
    M(MAPPING_KEY_OF_ROLE, "`{key}` ne vaut que pour `{role}`", NULL)
    M(MAPPING_TWO_PLACES, "`{key}` est donné à côté de `{other}`",
      "un rôle se lit en un seul endroit\u00a0: garder l’un des deux")
    M(MAPPING_NO_PLACE, "rien ne dit où se trouve `{role}`",
      "donner `column`, `header`, `cell` ou `sheet`, ou un texte pour toutes les lignes")
    M(MAPPING_PART_WITHOUT_BY, "`part` demande `by`", "dire ce qui sépare les parties\u00a0: `by: \",\"`")
    M(MAPPING_BY_ALONE, "`by` ne sépare rien ici", "donner aussi `part`, ou une liste de colonnes à joindre")
    M(MAPPING_SCALE, "`{value}` n’est pas un multiplicateur",
      "écrire une puissance de dix comme `1000`, ou un mot comme `milliers`")
    M(MAPPING_SAME_SIGNS, "`group` et `decimal` sont le même signe", "dire lequel des deux il est")
    M(MAPPING_HEADER_ORDER, "les lignes d’un en-tête vont de haut en bas", NULL)
    M(MAPPING_NO_HEADER_ROW, "le tableau n’a pas d’en-tête\u00a0: `header: none`", NULL)
    M(MAPPING_HEADER_BEYOND, "l’en-tête n’a pas de ligne {row}, seulement {most}",
      "énumérer les lignes de l’en-tête\u00a0: `header: [3, 4]`")
    M(MAPPING_WIDE_VALUE, "`{key}` n’a pas sa place dans un tableau large",
      "ses valeurs sont sous ses en-têtes\u202f; un tableau sans rôle sur `header` est long")
    M(MAPPING_WIDE_CONSTANT, "les valeurs d’un tableau large sont dans des colonnes",
      "les nommer\u00a0: `value: {column: [...]}`, ou retirer `value`")
    M(MAPPING_NO_VALUE, "rien ne dit où sont les valeurs",
      "donner `value`, ou `numerator` et `denominator`\u202f; ou placer un rôle sur `header`, ce qui rend le tableau large")
    M(MAPPING_ZERO_MISSING, "`{value}` ne peut pas valoir à la fois zéro et absence de valeur", NULL)
    M(MAPPED_NO_COLUMN, "le tableau n’a pas de colonne `{column}`",
      "écrire un en-tête tel quel, ou le numéro de la colonne")
    M(MAPPED_TWO_COLUMNS, "`{column}` surmonte les colonnes {first} et {second}",
      "écrire le numéro de la colonne voulue\u00a0: `{first}`")
    M(MAPPED_NO_HEADER, "aucune ligne ne peut être l’en-tête de ce tableau",
      "dire laquelle\u00a0: `header: 3`, ou `header: none`")
    M(MAPPED_BLANK_HEADER, "la ligne {row}, l’en-tête, est vide ou absente",
      "compter les lignes comme un tableur, vides comprises")
    M(MAPPED_NO_CELL, "cette cellule est vide ou absente", NULL)
    M(MAPPED_NO_HEADINGS, "aucun en-tête n’est compris\u00a0: le tableau n’a pas de colonne de valeurs",
      "dire par `header` dans quelle ligne ils sont, par `match`, `names` ou `form` comment les lire")
    M(MAPPED_HEADINGS, "ces en-têtes ne se comprennent pas comme `{role}`, et leurs colonnes n’ont pas de valeurs\u00a0: {headings}",
      NULL)
    M(MAPPED_UNMET, "ces textes du fichier de correspondance n’apparaissent nulle part\u00a0: {texts}",
      "les écrire tels qu’ils sont dans le fichier")
    M(MAPPED_UNMET_MORE, "ces textes du fichier de correspondance n’apparaissent nulle part\u00a0: {texts}, et {more} autres",
      "les écrire tels qu’ils sont dans le fichier")
    M(MAPPED_NO_PART, "`{text}` n’a pas de partie {part}", NULL)
    M(MAPPED_NO_MATCH, "`{text}` n’a pas la forme que `match` demande pour `{role}`",
      "écarter ces lignes par `keep` ou `drop`, ou élargir `match` par un `*`")
    M(MAPPED_NO_FORM, "`{text}` n’a pas la forme que dit `form`",
      "dire par `form` comment cette colonne écrit ses périodes, ou par `names` ce que celle-ci veut dire")
    M(MAPPED_SCALE, "`{text}` n’est pas un multiplicateur",
      "dire par `names` quelle puissance de dix il désigne")
    M(MAPPED_SHEET_NAME, "le nom `{sheet}` ne dit pas `{role}`", NULL)
    M(MAPPED_NO_FIGURE, "rien dans ce tableau n’est une donnée",
      "regarder `header`, `keep`, `drop`, `end` et les colonnes de valeurs")
    M(MAPPED_NO_SHEET, "le fichier n’a pas de feuille de ce nom, seulement {sheets}",
      "écrire le nom d’une feuille\u202f; `*` remplace n’importe quoi")
    M(MAPPED_TWO_SHEETS, "plusieurs feuilles ont les colonnes de ce tableau\u00a0: {sheets}",
      "dire laquelle\u00a0: `sheet: ...`")
    M(MAPPED_REST, "lignes sans valeur, dont celle-ci la première\u00a0: {rows}", NULL)
    M(MAPPED_FORECAST, "`{value}` est une prévision, non une donnée", NULL)
    M(MAPPED_YAML, "des données en YAML ne prennent pas de fichier de correspondance",
      "le retirer\u00a0: leurs clés disent ce qu’est chaque valeur")
};

/* clang-format on */
