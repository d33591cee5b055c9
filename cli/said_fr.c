/* SPDX-License-Identifier: MIT */
/* What the program says of its commands and their lines in French. */

#include "said_list.h"

const char *const said_fr[SAID_COUNT] = {
    [SAID_INTRO] =
        "qzplan apprécie les engagements d’un plan public d’après les données déclarées.",
    [SAID_USAGE] = "usage\u00a0:",
    [SAID_USAGE_LEAD] = "usage\u00a0: ",
    [SAID_OPTIONS] = "Options\u00a0:",
    [SAID_HELP_OF_COMMAND] = "ce que fait une commande, et ses options",
    [SAID_VERSION] = "la version du programme et de sa bibliothèque",
    [SAID_EXIT_STATUS] = "Code de retour\u00a0: 0 succès\u202f; 1 un objectif n’est pas atteint, "
                         "une règle n’est pas "
                         "respectée, un plan est fautif ou a changé\u202f; 2 la ligne de commande "
                         "est fausse\u202f; 3 "
                         "une entrée est inutilisable, ou le résultat ne peut être écrit.",
    [SAID_HELP] = "ce texte",
    [SAID_HELP_COMMAND] = "COMMAND",
    [SAID_CHECK] = "signaler tout ce qui est faux dans un plan",
    [SAID_CHECK_DETAILS] =
        "Chaque faute est donnée par fichier:ligne:colonne, avec la ligne, un repère sous "
        "l’endroit, "
        "un conseil et la place dans le plan. Avec --strict, aussi ce qui ne peut se réaliser, "
        "comme "
        "deux objectifs qui se contredisent, et des avertissements sur ce que rien n’utilise.\n"
        "Code de retour 1\u00a0: un plan est fautif ou ne peut se réaliser\u202f; 3\u00a0: un "
        "fichier est illisible.",
    [SAID_SHOW] = "afficher un plan tel qu’il est compris",
    [SAID_SHOW_DETAILS] =
        "Programmes, actions, tâches et leurs objectifs, puis les territoires, indicateurs, "
        "publics "
        "et services que le plan déclare, chacun avec sa ligne dans le fichier. Le JSON contient "
        "tout, dans toutes les langues\u202f; docs/reference/json.md le décrit.",
    [SAID_EVALUATE] = "apprécier chaque engagement d’un plan d’après les données, à une date",
    [SAID_EVALUATE_DETAILS] =
        "Le texte est un tableau, le pire d’abord, avec ce qui remédierait à un objectif en retard "
        "ou non atteint, et les totaux à la fin. JSON et CSV donnent toutes les conclusions dans "
        "l’ordre du plan\u202f; docs/reference/json.md les décrit. Une période pour DATE désigne "
        "son "
        "dernier jour.\n"
        "Les méthodes sont linear, open-sdg, eurostat, destatis, unsd et sdsn\u00a0: une seule "
        "décide du rythme. --what-if apprécie à nouveau comme si une donnée était autre, par "
        "exemple "
        "schools@2025=44 ou rotated/old/alder@2024=431/4200, et montre les conclusions qui "
        "changent. "
        "--remedy donne pour chaque service pilote les plus petites mesures encore possibles qui "
        "mettent ses feux rouges au vert sans rompre d’engagement tenu, --would-have ce qu’il "
        "aurait fallu déclarer alors\u202f; le CSV n’a ni l’un ni l’autre.\n"
        "Code de retour 1\u00a0: un objectif n’est pas atteint\u202f; 3\u00a0: le plan ou les "
        "données sont inutilisables.",
    [SAID_FIGURES_COMMAND] = "écrire les données telles qu’elles sont comprises",
    [SAID_FIGURES_DETAILS] =
        "Lit les fichiers comme `evaluate`, et écrit ce qu’il a compris en CSV simple\u00a0: "
        "indicateurs, territoires et groupes par identifiant. Relu, il donne les mêmes "
        "données.\nAvec --show, c’est un tableau qui dit où chaque donnée a été lue.\nSi un "
        "tableau a été "
        "compris par les noms de ses colonnes, il propose la correspondance qui le dit.",
    [SAID_DIFF] = "dire ce qui a changé entre deux plans",
    [SAID_DIFF_DETAILS] =
        "D’abord ce qui est supprimé ou assoupli, puis ce qui est déplacé, modifié, renforcé ou "
        "ajouté, puis les services, tâches et définitions, enfin les totaux. Avec des données, "
        "aussi "
        "les conclusions qui changent. Des objectifs sont les mêmes quand leurs identifiants le "
        "sont. Chaque plan vaut tel qu’il est après sa dernière révision. docs/reference/json.md "
        "décrit le JSON.\n"
        "Code de retour 0\u00a0: rien n’a changé\u202f; 1\u00a0: quelque chose a changé\u202f; "
        "3\u00a0: une entrée est inutilisable.",
    [SAID_ROTATION] = "vérifier trois effectifs d’enseignants par la règle de mobilité",
    [SAID_ROTATION_DETAILS] =
        "La règle\u00a0: environ 10\u202f% des enseignants concernés changent d’établissement, et "
        "au "
        "moins 20\u202f% de ceux-ci vont de la ville vers la campagne. Donne les deux parts, les "
        "deux conclusions, et ce qui manque encore en enseignants entiers.\n"
        "Code de retour 1\u00a0: une règle n’est pas respectée\u202f; 3\u00a0: les effectifs sont "
        "impossibles. Ce qu’on ne peut savoir (aucun concerné, aucune mobilité) n’est pas un "
        "échec.",
    [SAID_FMT] = "remettre en forme des plans et autres fichiers YAML",
    [SAID_FMT_DETAILS] =
        "Chaque fichier est remplacé d’un coup, et seulement si quelque chose change\u00a0: "
        "retraits, espaces, lignes vides, guillemets inutiles. Ce qu’il dit et tous les "
        "commentaires restent. `-` lit l’entrée standard et écrit la sortie standard.\nCode de "
        "retour 1\u00a0: avec --check un fichier changerait\u202f; 3\u00a0: un fichier est "
        "illisible ou n’est pas du YAML, et reste tel quel.",
    [SAID_FMT_CHECK] = "ne rien écrire\u202f; nommer les fichiers qui changeraient",
    [SAID_INIT] = "commencer un plan, ou en ébaucher un d’après une liste de tâches",
    [SAID_INIT_DETAILS] =
        "Sans --from, un petit plan dont les commentaires disent quoi remplir. Avec, le plan que "
        "donne une liste de tâches\u00a0: programmes, actions, tâches et services, d’après les "
        "titres des colonnes\u202f; chaque tâche est une chose à faire, avec sa phrase et, à côté, "
        "les nombres de la phrase. Voir docs/reference/draft.md.\nCode de retour 3\u00a0: la liste "
        "est inutilisable, ou le fichier de sortie existe déjà.",
    [SAID_INIT_FROM] = "une liste de tâches\u00a0: classeur ou CSV\u202f; avec --begins",
    [SAID_INIT_BEGINS] = "le premier jour du plan, par exemple 2023-01-01\u202f; avec --from",
    [SAID_INIT_OUTPUT] = "écrire dans ce fichier, qui ne doit pas exister\u202f; sinon la sortie "
                         "standard",
    [SAID_INIT_NO_COLUMNS] =
        "aucune ligne ne nomme une colonne de tâches (task, 内容措施) et une de "
        "services (lead, 牵头部门)",
    [SAID_INIT_EXISTS] = "existe déjà et reste tel quel",
    [SAID_INIT_BOTH] = "--from et --begins vont ensemble",
    [SAID_SCHEMA] = "imprimer un schéma JSON\u00a0: plans, données, correspondances ou verdicts",
    [SAID_SCHEMA_DETAILS] =
        "Les éditeurs s’en servent pour compléter et vérifier le YAML, les programmes pour lire le "
        "JSON. Il est fait des tables par lesquelles la bibliothèque lit\u202f; noms, unités et "
        "dates restent à `check`. Voir docs/reference/schema.md.",
    [SAID_NOT_A_SCHEMA] = "attendu\u00a0: %s",
    [SAID_STRICT] = "chercher aussi les objectifs incompatibles et ce qui ne sert pas",
    [SAID_FORMAT] = "forme du résultat\u202f; la première est celle par défaut",
    [SAID_LANG] = "langue du texte (sinon celle du système)",
    [SAID_LANGS] = "langue du texte (sinon celle du système)\u202f; le CSV les a toutes",
    [SAID_MAPPING_OF_ALL] = "où sont les choses dans les fichiers (mapping.md)\u202f; sinon le "
                            "fichier à côté de chacun",
    [SAID_SHOW_FIGURES] = "un tableau qui dit où chaque donnée a été lue",
    [SAID_PROPOSE] =
        "la correspondance par laquelle chaque fichier a été compris, au lieu de ses données",
    [SAID_PROPOSED] =
        "\nCe qui a été compris des noms et des octets, comme correspondance\u00a0:\n",
    [SAID_ENCODING] = "l’encodage des fichiers de données\u202f; sinon leurs octets le disent",
    [SAID_STRICT_COLUMNS] = "faire une erreur d’une colonne de données sans usage",
    [SAID_MAPPING] =
        "où sont les choses dans les fichiers de l’option qui précède (mapping.md)\u202f; sinon le "
        "fichier à côté\u00a0: `towns.map.yaml` pour `towns.csv`",
    [SAID_FIGURES] = "données déclarées\u00a0: classeur, CSV ou YAML\u202f; répétable",
    [SAID_AS_OF] = "apprécier à la fin de ce jour, par exemple 2025-12-31",
    [SAID_TABLE] = "compter les lignes d’un tableau du plan\u00a0: `teachers=teachers.csv` "
                   "(records.md)\u202f; plusieurs fichiers d’un tableau n’en font qu’un",
    [SAID_TALLY] = "prendre un décompte enregistré",
    [SAID_TABLE_PERIOD] =
        "la période dont un tableau montre l’état, ou, de lignes datées, une qui est voulue",
    [SAID_OTHER_AREAS] = "laisser les lignes de territoires que le plan ne connaît pas\u202f; "
                         "sinon elles peuvent être de tous",
    [SAID_UNIQUE] = "faire une erreur d’une clé vide ou double",
    [SAID_TABLE_FORM] = "un tableau et son fichier\u00a0: `teachers=teachers.csv`",
    [SAID_NO_SUCH_TABLE] = "un tableau du plan",
    [SAID_TABLE_NEEDS_PERIOD] =
        "qzplan\u00a0: le tableau `%s` montre un état\u00a0: dire quand par un `--period 2025`\n",
    [SAID_AREA] = "apprécier pour ce territoire au lieu de celui du plan",
    [SAID_METHOD] = "rythme selon une méthode publiée\u202f; plusieurs côte à côte",
    [SAID_WHAT_IF] = "supposer METRIC[/GROUP][/AREA]@PERIOD=VALUE\u202f; répétable",
    [SAID_REMEDY] =
        "aussi les plus petites mesures d’aujourd’hui qui mettent les feux rouges au vert",
    [SAID_WOULD_HAVE] = "aussi ce qu’il aurait fallu déclarer alors pour les mettre au vert",
    [SAID_BY] = "regrouper le texte",
    [SAID_EXPLAIN] = "dire aussi pourquoi, et à quelle ligne du plan",
    [SAID_SUMMARY] = "le texte tient en une page de vingt lignes",
    [SAID_WARNINGS_ARE] = "signaler les avertissements, ou en faire des erreurs",
    [SAID_DUE] = "dire ce qui est à déclarer, par qui et pour quand",
    [SAID_DUE_DETAILS] =
        "Les données dont les engagements du plan ont besoin et qui manquent à ce jour, les "
        "retards d’abord\u202f; chacune est attendue pour le dernier jour de sa période, plus "
        "report_within. Sans --within, celles des périodes commencées\u202f; les règles sont dans "
        "docs/reference/due.md.\nCode de retour 3\u00a0: le plan ou les données sont "
        "inutilisables.",
    [SAID_DUE_AS_OF] = "à ce jour\u00a0: 2025-12-31, ou today",
    [SAID_DUE_DEPARTMENT] = "seulement pour les tâches de ce service",
    [SAID_DUE_IN_DAYS] = "ce qui est en retard, ou attendu dans tant de jours",
    [SAID_THE_DUE_LIST] = "la liste",
    [SAID_FORM] = "faire un formulaire des données attendues d’une période",
    [SAID_FORM_DETAILS] =
        "Une ligne par donnée, avec son intitulé, son unité et la dernière valeur. Remplir la "
        "valeur, ou numérateur et dénominateur\u00a0: le fichier enregistré est une source de "
        "données. Avec --figures, ce qui est déjà déclaré est omis\u202f; les règles sont dans "
        "docs/reference/due.md.\nCode de retour 3\u00a0: le plan ou les données sont "
        "inutilisables.",
    [SAID_FORM_PERIOD] = "la période à déclarer\u00a0: 2025, 2025-H1",
    [SAID_FORM_FIGURES] = "ce qui a été déclaré\u00a0: omis, et source des dernières valeurs",
    [SAID_REPORT] = "faire une page à ouvrir, envoyer et imprimer",
    [SAID_REPORT_DETAILS] =
        "Écrit un seul fichier HTML\u00a0: une phrase et une barre au premier écran, puis ce qui "
        "est à traiter, le mur des tâches, les services, et chaque engagement avec ses preuves. La "
        "page ne demande rien nulle part et se lit sans script\u202f; les mêmes entrées donnent "
        "les mêmes octets.",
    [SAID_REPORT_LANGS] = "les langues de la page, la première affichée d’abord\u00a0: zh,en",
    [SAID_REPORT_DEPARTMENT] =
        "seulement les tâches que ce service dirige ou auxquelles il participe",
    [SAID_REPORT_LIMIT] = "combien de verdicts la page liste (5000 sinon)\u202f; tous sont comptés",
    [SAID_REPORT_MAP] = "dessiner une carte des zones d’après un fichier GeoJSON, dont les objets "
                        "sont des zones par id ou par nom",
    [SAID_MAP_NO_AREA] = "aucun objet n’est une zone du plan, par son id ou par son nom",
    [SAID_MAP_NO_OUTLINE] =
        "la géométrie de la zone `%s` n’est pas un polygone ou multipolygone de nombres",
    [SAID_MAP_NO_FEATURES] = "ce n’est pas un GeoJSON avec des objets (FeatureCollection)",
    [SAID_THE_PAGE] = "la page",
    [SAID_NOT_A_PERIOD] = "pas une période comme 2025 ou 2025-H1",
    [SAID_CALENDAR] = "écrire les échéances d’un plan sous forme de calendrier",
    [SAID_CALENDAR_DETAILS] =
        "Un événement d’une journée pour chaque tâche et chaque échéance qui n’est pas tenue pour "
        "de bon, selon la RFC 5545 (iCalendar)\u00a0: ses promesses, où elles en sont, ce qu’il "
        "faut encore et qui pilote. D’une promesse périodique, la période en cours et la suivante. "
        "Un événement garde son UID quand son jour change. docs/reference/calendar.md décrit le "
        "fichier.\nCode de retour 3\u00a0: le plan ou les données sont inutilisables.",
    [SAID_CALENDAR_FIGURES] = "données déclarées\u202f; sans elles rien n’est encore tenu",
    [SAID_TASKS_OF_DEPARTMENT] =
        "seulement les tâches que ce service pilote ou auxquelles il participe\u202f; répétable",
    [SAID_REMIND] = "tant de jours avant, une alarme et un événement à part\u00a0: 30,7",
    [SAID_NOT_REMINDERS] =
        "il faut au plus 8 nombres de jours de 1 à 3650, chacun une fois, comme 30,7",
    [SAID_SLIPS] = "écrire des fiches de suivi aux services",
    [SAID_SLIPS_DETAILS] =
        "Une page A4 pour chaque objectif dont l’échéance approche (bleu), qui est en retard sur "
        "sa trajectoire (jaune), ou échu et encore rattrapable (rouge)\u00a0: ce qui est promis, "
        "où on en est, ce qu’il faut encore, les éléments, la date de réponse, la place pour "
        "répondre et signer. Si rien n’est déclaré, c’est une demande de données, en bleu. Les "
        "données inventées sont refusées. docs/reference/slips.md décrit la page et le JSON.\nCode "
        "de retour 3\u00a0: le plan ou les données sont inutilisables.",
    [SAID_LEVEL] = "seulement les fiches de ce niveau\u202f; répétable",
    [SAID_ANSWER_BY] = "date de réponse\u202f; sinon à remplir",
    [SAID_ALLOW_DEMO] = "aussi pour des données inventées, chaque page marquée",
    [SAID_MADE_UP] = "ces données sont inventées\u00a0: une fiche demanderait d’en répondre\u202f; "
                     "--allow-demo l’écrit quand même, marquée",
    [SAID_TREND] = "dire ce qui a bougé d’un passage à l’autre",
    [SAID_TREND_DETAILS] =
        "HISTORY est un fichier écrit par `evaluate --record`. Pour chaque passage\u00a0: combien "
        "d’objectifs échus ont été tenus, lesquels ont changé depuis le passage précédent, et, si "
        "le plan a changé, pourquoi. docs/reference/history.md décrit le fichier et le JSON.\nCode "
        "de retour 3\u00a0: l’historique est inutilisable.",
    [SAID_RECORD] = "ajouter ce passage à un historique, une ligne de JSON chacun",
    [SAID_RECORD_WHAT_IF] = "il faut un fichier, et pas avec --what-if\u00a0: un historique "
                            "contient ce qui a été déclaré",
    [SAID_THE_HISTORY] = "l’historique",
    [SAID_HISTORY_KEY] = "`%s` manque ou n’est pas ce qu’il doit être",
    [SAID_HISTORY_NO_OBJECT] = "une ligne doit être un objet JSON",
    [SAID_HISTORY_NO_JSON] = "pas du JSON\u00a0: %s",
    [SAID_HISTORY_OTHER_VERSION] = "version de l’historique inconnue de ce programme",
    [SAID_HISTORY_OTHER_PLAN] = "passage d’un autre plan\u00a0: `%s`",
    [SAID_HISTORY_OF_OTHER] = "l’historique est celui d’un autre plan",
    [SAID_HISTORY_NO_PLAN] = "le plan de ce passage n’est joint à aucune ligne",
    [SAID_HISTORY_CUT] = "la ligne ne se termine pas\u00a0: elle a été coupée",
    [SAID_HISTORY_FILES_UNKNOWN] =
        "un fichier jugé ne peut être lu deux fois\u00a0: nul ne saurait dire ce que c’était",
    [SAID_HISTORY_PACKED] = "ce qui est joint n’est pas le plan que la ligne nomme",
    [SAID_HISTORY] = "un historique\u00a0: ce qui y est ouvert et a été tenu depuis est annulé",
    [SAID_MAX_CHARACTERS] = "au plus tant de caractères de Markdown\u00a0: le reste est compté",
    [SAID_TOO_FEW_CHARACTERS] = "il en faut au moins 1500",
    [SAID_MAX_VERDICTS] = "erreur au-delà de ce nombre de conclusions (4000000)",
    [SAID_DEPARTMENT] =
        "seulement ce que ce service pilote ou à quoi il participe\u202f; répétable",
    [SAID_ROLE] = "seulement là où ce service pilote, ou participe",
    [SAID_TASK] = "seulement cette tâche\u202f; répétable",
    [SAID_STATUS] = "seulement ces statuts, par exemple missed",
    [SAID_DUE_WITHIN] = "seulement les échéances des jours qui suivent",
    [SAID_SORT] = "ordre (sinon le pire d’abord en texte, l’ordre du plan ailleurs)",
    [SAID_OUTPUT] = "écrire dans un fichier, selon le --format qui précède, sinon le "
                    "suffixe\u202f; - est la sortie standard\u202f; répétable",
    [SAID_BOM] = "marque d’ordre des octets au début du CSV, pour les tableurs",
    [SAID_BAD_WORD] = "`%s`\u00a0: %s",
    [SAID_STDIN_ONCE] = "l’entrée standard ne peut être lue qu’une fois",
    [SAID_NO_SUCH_DEPARTMENT] = "le plan n’a pas ce service",
    [SAID_NO_SUCH_TASK] = "le plan n’a pas cette tâche",
    [SAID_SEVERAL_OF_TITLE] =
        "plusieurs portent ce titre\u202f; nommer par l’identifiant\u00a0: %s",
    [SAID_NOT_STATUSES] = "ce n’est pas un statut\u202f; il y a %s",
    [SAID_NO_SUFFIX] = "son suffixe n’indique aucune forme\u202f; mettre --format devant (%s)",
    [SAID_FORMAT_WITHOUT_FILE] = "aucun -o ne suit",
    [SAID_OUTPUT_IS_INPUT] = "est une entrée et n’est pas écrasé",
    [SAID_OUTPUT_TWICE] = "est donné deux fois",
    [SAID_NEW_FIGURES] =
        "données d’après lesquelles les deux plans sont appréciés\u202f; répétable",
    [SAID_NEW_AS_OF] = "apprécier à la fin de ce jour, par exemple 2025-12-31",
    [SAID_OLD_FIGURES] = "données de l’ancien plan, s’il lui en faut d’autres",
    [SAID_ELIGIBLE] = "enseignants concernés par la mobilité",
    [SAID_ROTATED] = "enseignants qui ont changé d’établissement",
    [SAID_URBAN_TO_RURAL] = "parmi eux, de la ville vers la campagne",
    [SAID_ABOUT] = "part des concernés qui doit changer (10%)",
    [SAID_WITHIN] = "demi-largeur de la fourchette (1 point)",
    [SAID_FLOOR] = "part minimale de la ville vers la campagne (20%)",
    [SAID_ABOVE] = "au-dessus de la fourchette vaut (met)",
    [SAID_BELOW] = "au-dessous de la fourchette vaut (unmet)",
    [SAID_TRY] = "voir `%s`",
    [SAID_UNKNOWN_COMMAND] = "commande `%s` inconnue",
    [SAID_DID_YOU_MEAN] = "\u202f; est-ce `%s`\u202f?",
    [SAID_UNKNOWN_OPTION] = "option `%s` inconnue",
    [SAID_UNKNOWN_OPTION_NEAR] = "option `%s` inconnue\u202f; est-ce `--%s`\u202f?",
    [SAID_NOT_ONE_OF] = "`--%s %s` n’est pas possible\u202f; au choix\u00a0: %s",
    [SAID_GIVEN_TWICE] = "`--%s` est donnée deux fois",
    [SAID_TAKES_NO_VALUE] = "`--%s` ne prend pas de valeur",
    [SAID_NEEDS_VALUE] = "`%s` demande une valeur\u00a0: %s",
    [SAID_UNEXPECTED] = "argument `%s` inattendu",
    [SAID_OPERAND_MISSING] = "%s manque",
    [SAID_OPTION_MISSING] = "`--%s %s` manque",
    [SAID_BAD_VALUE] = "`--%s %s`\u00a0: %s",
    [SAID_MAPPING_BEHIND] = "il se place derrière les fichiers auxquels il sert",
    [SAID_NOT_A_DATE] = "ce n’est pas une date comme 2025-12-31",
    [SAID_NOT_METHODS] = "ce n’est pas une liste tirée de %s",
    [SAID_NO_SUCH_AREA] = "le plan n’a pas ce territoire",
    [SAID_NUMBER_TOO_LARGE] = "le nombre est trop grand",
    [SAID_NOT_WHOLE] = "ce n’est pas un nombre entier",
    [SAID_NOT_A_PERCENTAGE] = "ce n’est pas un pourcentage comme 10%",
    [SAID_NOT_POINTS] = "ce ne sont pas des points comme '1 point'",
    [SAID_WHAT_IF_SHAPE] =
        ("écrire METRIC@PERIOD=VALUE, avec /GROUP et /AREA derrière l’indicateur "
         "s’il en faut"),
    [SAID_ERROR] = "erreur\u00a0: ",
    [SAID_WARNING] = "avertissement\u00a0: ",
    [SAID_NOTE] = "remarque\u00a0: ",
    [SAID_HINT] = "conseil\u00a0: ",
    [SAID_AT] = "endroit\u00a0: ",
    [SAID_MORE_NOT_LISTED] = "... et %zu de plus, non affichées",
    [SAID_ERRORS_IN_ONE] = "%zu erreurs\u202f; fichiers fautifs\u00a0: %zu sur %zu",
    [SAID_ERRORS_IN] = "%zu erreurs\u202f; fichiers fautifs\u00a0: %zu sur %zu",
    [SAID_ONE_ERROR_IN_ONE] = "%zu erreur\u202f; fichiers fautifs\u00a0: %zu sur %zu",
    [SAID_ONE_ERROR_IN] = "%zu erreur\u202f; fichiers fautifs\u00a0: %zu sur %zu",
    [SAID_ONE_WARNING] = "%zu avertissement",
    [SAID_WARNINGS] = "%zu avertissements",
    [SAID_CANNOT_WRITE] = "impossible d’écrire le résultat",
    [SAID_THE_EVALUATION] = "évaluation",
    [SAID_THE_COMPARISON] = "comparaison",
    [SAID_THE_RULE] = "la règle",
    [SAID_THE_FIGURES] = "données",
};
