/* SPDX-License-Identifier: MIT */
/* Rows of fr.c: what is said of workbooks, in French. */
/* clang-format off */

    M(SHEET_FORMULAS, "données issues de formules\u00a0: {count}\u00a0; leur résultat à l’enregistrement du classeur est pris",
      "ouvrez le classeur et enregistrez-le là où il peut être dépassé")
    M(SHEET_HIDDEN, "données de lignes ou de colonnes masquées\u00a0: {count}\u00a0; elles comptent comme les autres",
      "affichez-les, ou ôtez ce qui ne doit pas compter")
    M(SHEET_SCALED, "données affichées en milliers ou plus\u00a0: {count}\u00a0; chacune est prise en entier",
      "comparez l’unité au nombre entier")
    M(SHEET_TIMES, "lignes avec une heure\u00a0: {count}\u00a0; seul le jour est pris", NULL)
    M(WORKBOOK_XLS, "un ancien classeur .xls",
      "ouvrez-le dans un tableur et enregistrez-le en .xlsx")
    M(WORKBOOK_XLSB, "un classeur binaire .xlsb",
      "ouvrez-le dans un tableur et enregistrez-le en .xlsx")
    M(WORKBOOK_XML_2003, "une feuille de calcul XML de 2003",
      "ouvrez-la dans un tableur et enregistrez-la en .xlsx")
    M(WORKBOOK_ODS, "une feuille de calcul OpenDocument ({kind})",
      "ouvrez-la dans un tableur et enregistrez-la en .xlsx")
    M(WORKBOOK_DOCUMENT, "un document {kind}, non un classeur",
      "copiez son tableau dans un classeur ou dans un fichier CSV")
    M(WORKBOOK_WEB_PAGE, "une page web sous le nom d’un classeur",
      "ouvrez-la dans un tableur et enregistrez-la en .xlsx")
    M(WORKBOOK_TEXT, "un fichier texte sous le nom d’un classeur",
      "donnez à un fichier CSV un nom qui finit par .csv")
    M(WORKBOOK_NONE, "ce n’est pas un classeur", "enregistrez le tableau en .xlsx ou en CSV")
    M(WORKBOOK_LOCKED, "le classeur est protégé par un mot de passe",
      "ouvrez-le et enregistrez une copie sans mot de passe")
    M(WORKBOOK_DAMAGED, "le classeur est endommagé\u00a0: ce n’est pas un fichier zip entier",
      "demandez-le de nouveau à sa source, ou faites-le réparer par un tableur")
    M(WORKBOOK_PART_DAMAGED, "la partie `{part}` du classeur est endommagée",
      "demandez-le de nouveau à sa source, ou faites-le réparer par un tableur")
    M(WORKBOOK_PART_OTHER, "la partie `{part}` n’est pas ce qu’un classeur a à cette place",
      "ouvrez-le dans un tableur et enregistrez-le en .xlsx")
    M(WORKBOOK_PART_TWICE, "la partie `{part}` figure deux fois dans le classeur",
      "ouvrez-le dans un tableur et enregistrez-le de nouveau")
    M(WORKBOOK_NO_PART, "la partie `{part}` du classeur manque",
      "demandez-le de nouveau à sa source, ou faites-le réparer par un tableur")
    M(WORKBOOK_NO_SHEET_PART, "où se trouve la feuille `{sheet}` n’est pas dit",
      "demandez le classeur de nouveau à sa source, ou faites-le réparer par un tableur")
    M(WORKBOOK_NO_SUCH_SHEET, "le classeur n’a pas de feuille `{sheet}`", "il a\u00a0: {sheets}")
    M(WORKBOOK_NO_SHEETS, "le classeur n’a aucune feuille avec des cellules",
      "mettez les chiffres dans une feuille")
    M(WORKBOOK_ENTITIES, "la partie `{part}` a un type de document, ce qu’un classeur ne peut avoir",
      "ouvrez-le dans un tableur et enregistrez-le en .xlsx")
    M(WORKBOOK_TOO_DEEP, "la partie `{part}` est trop profondément imbriquée",
      "vérifiez que c’est le bon fichier")
    M(WORKBOOK_TOO_MANY_PARTS, "le classeur a trop de parties ou de feuilles",
      "vérifiez que c’est le bon fichier")
    M(WORKBOOK_EXPANDS, "le classeur se déploie sur plus de {limit} octets",
      "partagez-le en plusieurs")
    M(WORKBOOK_BOMB, "la partie `{part}` se déploie sur des centaines de fois sa taille",
      "vérifiez que c’est le bon fichier")
    M(WORKBOOK_TOO_MANY_CELLS, "le classeur a plus de {limit} cellules", "partagez-le en plusieurs")
    M(WORKBOOK_TEXT_TOO_LONG, "un texte que des cellules partagent dépasse 1\u202f048\u202f576 octets",
      "vérifiez que c’est le bon fichier")
    M(WORKBOOK_CELL_TOO_LONG, "le texte `{text}` de cette cellule dépasse 1\u202f048\u202f576 octets",
      "raccourcissez-le")
    M(WORKBOOK_CELL_VALUE, "le classeur donne `{text}` pour valeur de cette cellule, ce qui n’en est pas une",
      "ouvrez-le dans un tableur, saisissez la valeur de nouveau et enregistrez-le")
    M(WORKBOOK_CELL_TEXT, "cette cellule nomme le texte partagé numéro `{text}`, qui n’existe pas",
      "demandez le classeur de nouveau à sa source, ou faites-le réparer par un tableur")
    M(WORKBOOK_CELL_PLACE, "le classeur donne `{text}` pour place d’une cellule, ce qui n’en est pas une ici",
      "demandez le classeur de nouveau à sa source, ou faites-le réparer par un tableur")
    M(WORKBOOK_CELL_TWICE, "cette cellule figure deux fois dans le classeur",
      "demandez le classeur de nouveau à sa source, ou faites-le réparer par un tableur")
