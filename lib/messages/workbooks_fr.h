/* SPDX-License-Identifier: MIT */
/* Rows of fr.c: what is said of workbooks, in French. */
/* clang-format off */

    M(SHEET_FORMULAS, "données issues de formules\u00a0: {count}\u202f; leur résultat à l’enregistrement du classeur est pris",
      "ouvrir le classeur et l’enregistrer là où il peut être dépassé")
    M(SHEET_HIDDEN, "données de lignes ou de colonnes masquées\u00a0: {count}\u202f; elles comptent comme les autres",
      "les afficher, ou ôter ce qui ne doit pas compter")
    M(SHEET_SCALED, "données affichées en milliers ou plus\u00a0: {count}\u202f; chacune est prise en entier",
      "comparer l’unité au nombre entier")
    M(SHEET_TIMES, "lignes avec une heure\u00a0: {count}\u202f; seul le jour est pris", NULL)
    M(WORKBOOK_XLS, "un ancien classeur .xls",
      "l’ouvrir dans un tableur et l’enregistrer en .xlsx")
    M(WORKBOOK_XLSB, "un classeur binaire .xlsb",
      "l’ouvrir dans un tableur et l’enregistrer en .xlsx")
    M(WORKBOOK_XML_2003, "une feuille de calcul XML de 2003",
      "l’ouvrir dans un tableur et l’enregistrer en .xlsx")
    M(WORKBOOK_ODS, "une feuille de calcul OpenDocument ({kind})",
      "l’ouvrir dans un tableur et l’enregistrer en .xlsx")
    M(WORKBOOK_DOCUMENT, "un document {kind}, non un classeur",
      "copier son tableau dans un classeur ou dans un fichier CSV")
    M(WORKBOOK_WEB_PAGE, "une page web sous le nom d’un classeur",
      "l’ouvrir dans un tableur et l’enregistrer en .xlsx")
    M(WORKBOOK_TEXT, "un fichier texte sous le nom d’un classeur",
      "donner à un fichier CSV un nom qui finit par .csv")
    M(WORKBOOK_NONE, "ce n’est pas un classeur", "enregistrer le tableau en .xlsx ou en CSV")
    M(WORKBOOK_LOCKED, "le classeur est protégé par un mot de passe",
      "l’ouvrir et enregistrer une copie sans mot de passe")
    M(WORKBOOK_DAMAGED, "le classeur est endommagé\u00a0: ce n’est pas un fichier zip entier",
      "le demander de nouveau à sa source, ou le faire réparer par un tableur")
    M(WORKBOOK_PART_DAMAGED, "la partie `{part}` du classeur est endommagée",
      "le demander de nouveau à sa source, ou le faire réparer par un tableur")
    M(WORKBOOK_PART_OTHER, "la partie `{part}` n’est pas ce qu’un classeur a à cette place",
      "l’ouvrir dans un tableur et l’enregistrer en .xlsx")
    M(WORKBOOK_PART_TWICE, "la partie `{part}` figure deux fois dans le classeur",
      "l’ouvrir dans un tableur et l’enregistrer de nouveau")
    M(WORKBOOK_NO_PART, "la partie `{part}` du classeur manque",
      "le demander de nouveau à sa source, ou le faire réparer par un tableur")
    M(WORKBOOK_NO_SHEET_PART, "où se trouve la feuille `{sheet}` n’est pas dit",
      "demander le classeur de nouveau à sa source, ou le faire réparer par un tableur")
    M(WORKBOOK_NO_SUCH_SHEET, "le classeur n’a pas de feuille `{sheet}`", "il a\u00a0: {sheets}")
    M(WORKBOOK_NO_SHEETS, "le classeur n’a aucune feuille avec des cellules",
      "mettre les données dans une feuille")
    M(WORKBOOK_ENTITIES, "la partie `{part}` a un type de document, ce qu’un classeur ne peut avoir",
      "l’ouvrir dans un tableur et l’enregistrer en .xlsx")
    M(WORKBOOK_TOO_DEEP, "la partie `{part}` est trop profondément imbriquée",
      "vérifier que c’est le bon fichier")
    M(WORKBOOK_TOO_MANY_PARTS, "le classeur a trop de parties ou de feuilles",
      "vérifier que c’est le bon fichier")
    M(WORKBOOK_EXPANDS, "le classeur se déploie sur plus de {limit} octets",
      "le partager en plusieurs")
    M(WORKBOOK_BOMB, "la partie `{part}` se déploie sur des centaines de fois sa taille",
      "vérifier que c’est le bon fichier")
    M(WORKBOOK_TOO_MANY_CELLS, "le classeur a plus de {limit} cellules", "le partager en plusieurs")
    M(WORKBOOK_TEXT_TOO_LONG, "un texte que des cellules partagent dépasse 1\u202f048\u202f576 octets",
      "vérifier que c’est le bon fichier")
    M(WORKBOOK_CELL_TOO_LONG, "le texte `{text}` de cette cellule dépasse 1\u202f048\u202f576 octets",
      "le raccourcir")
    M(WORKBOOK_CELL_VALUE, "le classeur donne `{text}` pour valeur de cette cellule, ce qui n’en est pas une",
      "l’ouvrir dans un tableur, saisir la valeur de nouveau et l’enregistrer")
    M(WORKBOOK_CELL_TEXT, "cette cellule nomme le texte partagé numéro `{text}`, qui n’existe pas",
      "demander le classeur de nouveau à sa source, ou le faire réparer par un tableur")
    M(WORKBOOK_CELL_PLACE, "le classeur donne `{text}` pour place d’une cellule, ce qui n’en est pas une ici",
      "demander le classeur de nouveau à sa source, ou le faire réparer par un tableur")
    M(WORKBOOK_CELL_TWICE, "cette cellule figure deux fois dans le classeur",
      "demander le classeur de nouveau à sa source, ou le faire réparer par un tableur")
