/* SPDX-License-Identifier: MIT */
/* The terms of the library in French: a label for each code. */

#include <stddef.h>

#include <qzplan/diagnostic.h>
#include <qzplan/diff.h>
#include <qzplan/error.h>
#include <qzplan/evaluate.h>
#include <qzplan/plan.h>
#include <qzplan/progress.h>
#include <qzplan/remedy.h>
#include <qzplan/text.h>

#include "base/arrays.h"
#include "calendar/kinds.h"
#include "words/sets.h"

static const qz_label ops[] = {
    {QZPLAN_OP_DONE, "réalisation"},      {QZPLAN_OP_AT_LEAST, "au moins"},
    {QZPLAN_OP_AT_MOST, "au plus"},       {QZPLAN_OP_MORE_THAN, "plus de"},
    {QZPLAN_OP_LESS_THAN, "moins de"},    {QZPLAN_OP_EXACTLY, "exactement"},
    {QZPLAN_OP_BETWEEN, "entre"},         {QZPLAN_OP_ABOUT, "environ"},
    {QZPLAN_OP_ALL, "totalité"},          {QZPLAN_OP_NONE, "aucun"},
    {QZPLAN_OP_RAISE_TO, "porter à"},     {QZPLAN_OP_REDUCE_TO, "ramener à"},
    {QZPLAN_OP_RAISE_BY, "augmenter de"}, {QZPLAN_OP_REDUCE_BY, "réduire de"},
    {QZPLAN_OP_IMPROVE, "améliorer"},     {QZPLAN_OP_NO_WORSE, "ne pas dégrader"},
};

static const qz_label truths[] = {
    {QZPLAN_TRUTH_UNKNOWN, "indéterminé"},
    {QZPLAN_TRUTH_YES, "oui"},
    {QZPLAN_TRUTH_NO, "non"},
};

static const qz_label in_times[] = {
    {QZPLAN_IN_TIME_OPEN, "en attente"},
    {QZPLAN_IN_TIME_YES, "oui"},
    {QZPLAN_IN_TIME_NO, "non"},
};

static const qz_label statuses[] = {
    {QZPLAN_STATUS_MISSED, "non atteint"},          {QZPLAN_STATUS_BEHIND, "en retard"},
    {QZPLAN_STATUS_UNKNOWN, "indéterminé"},         {QZPLAN_STATUS_OPEN, "en cours"},
    {QZPLAN_STATUS_ON_TRACK, "en bonne voie"},      {QZPLAN_STATUS_UPCOMING, "à venir"},
    {QZPLAN_STATUS_MET_LATE, "atteint hors délai"}, {QZPLAN_STATUS_MET, "atteint"},
    {QZPLAN_STATUS_NOT_APPLICABLE, "sans objet"},   {QZPLAN_STATUS_MET_SO_FAR, "atteint à ce jour"},
};

static const qz_label phases[] = {
    {QZPLAN_PHASE_UPCOMING, "à venir"},
    {QZPLAN_PHASE_RUNNING, "en cours"},
    {QZPLAN_PHASE_DUE_SOON, "échéance proche"},
    {QZPLAN_PHASE_OVERDUE, "échéance dépassée"},
    {QZPLAN_PHASE_CLOSED, "clos"},
};

static const qz_label paces[] = {
    {QZPLAN_PACE_UNKNOWN, "indéterminé"},
    {QZPLAN_PACE_ON_TRACK, "en bonne voie"},
    {QZPLAN_PACE_BEHIND, "en retard"},
    {QZPLAN_PACE_REVERSING, "en recul"},
};

static const qz_label lights[] = {
    {QZPLAN_LIGHT_GREY, "gris"},    {QZPLAN_LIGHT_GREEN, "vert"}, {QZPLAN_LIGHT_BLUE, "bleu"},
    {QZPLAN_LIGHT_YELLOW, "jaune"}, {QZPLAN_LIGHT_RED, "rouge"},
};

static const qz_label remarks[] = {
    {QZPLAN_REMARK_MET_LATE, "atteint seulement après l’échéance"},
    {QZPLAN_REMARK_PROVISIONAL, "repose sur une donnée provisoire"},
    {QZPLAN_REMARK_ESTIMATED, "repose sur une donnée estimée"},
    {QZPLAN_REMARK_BEYOND, "est allé au-delà de l’objectif"},
    {QZPLAN_REMARK_ABOVE_BAND, "au-dessus de la fourchette"},
    {QZPLAN_REMARK_BELOW_BAND, "au-dessous de la fourchette"},
    {QZPLAN_REMARK_ZERO_DENOMINATOR, "la part se calcule avec un dénominateur nul"},
    {QZPLAN_REMARK_INCOMPLETE, "des données manquent"},
    {QZPLAN_REMARK_LOST_AGAIN, "atteint auparavant, puis perdu"},
    {QZPLAN_REMARK_STALE, "la dernière donnée est trop ancienne"},
    {QZPLAN_REMARK_NO_BASELINE, "pas de rythme sans valeur de référence"},
    {QZPLAN_REMARK_NO_WHOLE_UNITS, "seule une valeur est connue, sans nombre d’unités"},
    {QZPLAN_REMARK_NO_DIRECTION, "pas de rythme sans sens d’évolution souhaité"},
    {QZPLAN_REMARK_LATER_FIGURE, "ce qui est déclaré est d’un jour ultérieur"},
    {QZPLAN_REMARK_CORRECTED, "une erreur du plan a été rectifiée"},
    {QZPLAN_REMARK_NEARLY, "non atteint, mais de peu"},
    {QZPLAN_REMARK_ZERO_BASELINE,
     "un pourcentage ou un multiple d’une référence nulle ne dit rien"},
    {QZPLAN_REMARK_BOUNDED, "repose sur une donnée encadrée par des bornes"},
    {QZPLAN_REMARK_ROWS_UNKNOWN, "repose sur des lignes qui comptent peut-être"},
    {QZPLAN_REMARK_REVISED_FIGURE, "repose sur une donnée révisée"},
    {QZPLAN_REMARK_SERIES_BREAK, "la série comporte une rupture"},
    {QZPLAN_REMARK_LOW_RELIABILITY, "repose sur une donnée peu fiable"},
    {QZPLAN_REMARK_DEFINITION_DIFFERS, "repose sur une donnée d’une autre définition"},
    {QZPLAN_REMARK_MIXED_DAYS, "données de jours différents d’une même période"},
    {QZPLAN_REMARK_NO_COMMON_DAY, "aucune date commune à toutes les données"},
    {QZPLAN_REMARK_GAP_TOO_LARGE, "l’écart est trop grand pour être donné"},
    {QZPLAN_REMARK_NEEDED_TOO_LARGE, "ce qui manque est trop grand pour être donné"},
    {QZPLAN_REMARK_NO_TIME, "aucun temps ne s’est écoulé depuis la référence"},
    {QZPLAN_REMARK_OVERFLOW, "un nombre est trop grand pour le calcul"},
    {QZPLAN_REMARK_TO_BE_SET, "la valeur reste à fixer"},
    {QZPLAN_REMARK_AREAS_MISSING, "des territoires n’ont pas transmis de donnée"},
    {QZPLAN_REMARK_REVISED, "apprécié selon l’objectif révisé"},
    {QZPLAN_REMARK_WHAT_IF, "repose sur une donnée supposée"},
    {QZPLAN_REMARK_REFERENCE_UNKNOWN, "le terme de comparaison n’est pas connu"},
    {QZPLAN_REMARK_NO_PACE, "la méthode ne donne pas de rythme ici"},
    {QZPLAN_REMARK_OUT_OF_REACH, "aucune valeur possible ne satisfait l’objectif"},
    {QZPLAN_REMARK_CONDITION_UNKNOWN, "on ignore si la condition est remplie"},
    {QZPLAN_REMARK_AREA_AROUND, "compté pour le territoire englobant"},
};

static const qz_label everys[] = {
    {QZPLAN_PERIOD_NONE, "une seule fois"},       {QZPLAN_PERIOD_YEAR, "chaque année"},
    {QZPLAN_PERIOD_HALF_YEAR, "chaque semestre"}, {QZPLAN_PERIOD_QUARTER, "chaque trimestre"},
    {QZPLAN_PERIOD_MONTH, "chaque mois"},         {QZPLAN_PERIOD_DAY, "chaque jour"},
    {QZPLAN_PERIOD_ONGOING, "permanent"},         {QZPLAN_PERIOD_WEEK, "chaque semaine"},
};

static const qz_label metrics[] = {
    {QZPLAN_METRIC_PLAIN, "valeur simple"},
    {QZPLAN_METRIC_PART, "part"},
    {QZPLAN_METRIC_SUM, "somme"},
    {QZPLAN_METRIC_ANSWER, "oui ou non"},
    {QZPLAN_METRIC_DIFFERENCE, "différence"},
    {QZPLAN_METRIC_RATIO, "rapport"},
    {QZPLAN_METRIC_PRODUCT, "produit"},
    {QZPLAN_METRIC_INDEX, "indice"},
    {QZPLAN_METRIC_CHANGE, "évolution"},
    {QZPLAN_METRIC_GAP, "écart"},
    {QZPLAN_METRIC_AVERAGE, "moyenne"},
    {QZPLAN_METRIC_HIGHEST, "maximum"},
    {QZPLAN_METRIC_LOWEST, "minimum"},
    {QZPLAN_METRIC_VARIATION, "coefficient de variation"},
    {QZPLAN_METRIC_RANK, "rang"},
    {QZPLAN_METRIC_CHAIN, "indice chaîné"},
};

static const qz_label figures[] = {
    {QZPLAN_FIGURES_STATE, "état à une date"},
    {QZPLAN_FIGURES_EACH_PERIOD, "par période"},
    {QZPLAN_FIGURES_YEAR_TO_DATE, "cumul depuis le début de l’année"},
    {QZPLAN_FIGURES_RUNNING_TOTAL, "cumul depuis l’origine"},
    {QZPLAN_FIGURES_AVERAGE, "moyenne de la période"},
};

static const qz_label cards[] = {
    {QZPLAN_CARD_PLAN, "plan"},
    {QZPLAN_CARD_PROGRAMME, "programme"},
    {QZPLAN_CARD_ACTION, "action"},
    {QZPLAN_CARD_TASK, "tâche"},
    {QZPLAN_CARD_DEPARTMENT_LEAD, "service pilote"},
    {QZPLAN_CARD_DEPARTMENT_WITH, "service associé"},
};

static const qz_label flags[] = {
    {QZPLAN_FLAG_NONE, "définitif"},
    {QZPLAN_FLAG_PROVISIONAL, "provisoire"},
    {QZPLAN_FLAG_ESTIMATED, "estimé"},
    {QZPLAN_FLAG_REVISED, "révisé"},
    {QZPLAN_FLAG_BREAK, "rupture de série"},
    {QZPLAN_FLAG_LOW_RELIABILITY, "peu fiable"},
    {QZPLAN_FLAG_DEFINITION_DIFFERS, "définition différente"},
};

static const qz_label judged_as[] = {
    {QZPLAN_AS_VALUE, "valeur"},
    {QZPLAN_AS_COUNT, "nombre"},
    {QZPLAN_AS_SHARE, "part"},
};

static const qz_label beyonds[] = {
    {QZPLAN_BEYOND_UNMET, "non atteint"},
    {QZPLAN_BEYOND_MET, "atteint"},
};

static const qz_label forms[] = {
    {QZPLAN_FORM_VALUE, "valeur"},
    {QZPLAN_FORM_RATIO, "numérateur et dénominateur"},
    {QZPLAN_FORM_ANSWER, "oui ou non"},
    {QZPLAN_FORM_BOUNDS, "bornes"},
};

static const qz_label methods[] = {
    {QZPLAN_METHOD_LINEAR, "linéaire"},   {QZPLAN_METHOD_OPEN_SDG, "Open SDG"},
    {QZPLAN_METHOD_EUROSTAT, "Eurostat"}, {QZPLAN_METHOD_DESTATIS, "Destatis"},
    {QZPLAN_METHOD_UNSD, "UNSD"},         {QZPLAN_METHOD_SDSN, "SDSN"},
};

static const qz_label progress_statuses[] = {
    {QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE, "non disponible"},
    {QZPLAN_PROGRESS_STATUS_LINEAR_REVERSING, "en recul"},
    {QZPLAN_PROGRESS_STATUS_LINEAR_BEHIND, "en retard"},
    {QZPLAN_PROGRESS_STATUS_LINEAR_ON_TRACK, "en bonne voie"},
    {QZPLAN_PROGRESS_STATUS_OPEN_SDG_DETERIORATION, "dégradation"},
    {QZPLAN_PROGRESS_STATUS_OPEN_SDG_LIMITED, "progrès limité"},
    {QZPLAN_PROGRESS_STATUS_OPEN_SDG_MODERATE, "progrès modéré"},
    {QZPLAN_PROGRESS_STATUS_OPEN_SDG_SUBSTANTIAL, "progrès important"},
    {QZPLAN_PROGRESS_STATUS_OPEN_SDG_ACHIEVED, "cible atteinte"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_SIGNIFICANT_AWAY, "éloignement important"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_AWAY, "éloignement de la cible"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_MODERATE_AWAY, "éloignement modéré"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_NO_CHANGE, "sans changement"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_INSUFFICIENT, "progrès insuffisant"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_MODERATE, "progrès modéré"},
    {QZPLAN_PROGRESS_STATUS_EUROSTAT_SIGNIFICANT, "progrès important"},
    {QZPLAN_PROGRESS_STATUS_DESTATIS_STORM, "orage"},
    {QZPLAN_PROGRESS_STATUS_DESTATIS_CLOUD, "nuage"},
    {QZPLAN_PROGRESS_STATUS_DESTATIS_SUN_WITH_CLOUD, "soleil voilé"},
    {QZPLAN_PROGRESS_STATUS_DESTATIS_SUN, "soleil"},
    {QZPLAN_PROGRESS_STATUS_UNSD_MARGINAL, "progrès marginal ou nul"},
    {QZPLAN_PROGRESS_STATUS_UNSD_FAIR, "progrès honorable, à accélérer"},
    {QZPLAN_PROGRESS_STATUS_UNSD_SUBSTANTIAL, "progrès important"},
    {QZPLAN_PROGRESS_STATUS_UNSD_ON_TRACK, "en bonne voie"},
    {QZPLAN_PROGRESS_STATUS_UNSD_MET, "cible atteinte"},
    {QZPLAN_PROGRESS_STATUS_SDSN_DECREASING, "en baisse"},
    {QZPLAN_PROGRESS_STATUS_SDSN_STAGNATING, "stagnation"},
    {QZPLAN_PROGRESS_STATUS_SDSN_MODERATELY_IMPROVING, "amélioration modérée"},
    {QZPLAN_PROGRESS_STATUS_SDSN_ON_TRACK, "en bonne voie ou maintien"},
};

static const qz_label progress_reasons[] = {
    {QZPLAN_PROGRESS_REASON_NONE, "aucun motif"},
    {QZPLAN_PROGRESS_REASON_NO_VALUE, "la série n’a aucune valeur"},
    {QZPLAN_PROGRESS_REASON_BAD_YEAR, "une année n’est pas un nombre"},
    {QZPLAN_PROGRESS_REASON_UNSORTED_YEARS, "les années ne sont pas dans l’ordre"},
    {QZPLAN_PROGRESS_REASON_DUPLICATE_YEAR, "une année figure deux fois"},
    {QZPLAN_PROGRESS_REASON_BAD_VALUE, "une valeur est infinie"},
    {QZPLAN_PROGRESS_REASON_BAD_NUMBER, "un nombre n’en est pas un"},
    {QZPLAN_PROGRESS_REASON_NO_DIRECTION, "aucun sens d’évolution n’est souhaité"},
    {QZPLAN_PROGRESS_REASON_NO_RULE, "la méthode n’a pas de règle pour ce cas"},
    {QZPLAN_PROGRESS_REASON_NO_TARGET, "pas de cible"},
    {QZPLAN_PROGRESS_REASON_NO_TARGET_YEAR, "la cible n’a pas d’année"},
    {QZPLAN_PROGRESS_REASON_NO_BASELINE, "pas de valeur de référence"},
    {QZPLAN_PROGRESS_REASON_TOO_SHORT, "trop peu de temps depuis la référence"},
    {QZPLAN_PROGRESS_REASON_TOO_FEW_VALUES, "trop peu de valeurs"},
    {QZPLAN_PROGRESS_REASON_OPPOSITE_SIGNS, "des valeurs de signes contraires"},
    {QZPLAN_PROGRESS_REASON_ZERO_BASELINE, "la valeur de référence est nulle"},
    {QZPLAN_PROGRESS_REASON_TARGET_YEAR, "l’année de la cible ne suit pas la référence"},
    {QZPLAN_PROGRESS_REASON_BASELINE_IS_TARGET, "la référence est égale à la cible"},
    {QZPLAN_PROGRESS_REASON_BASELINE_BEYOND_TARGET, "la référence est meilleure que la cible"},
    {QZPLAN_PROGRESS_REASON_BAD_RANGE, "les bornes de la fourchette sont inversées"},
    {QZPLAN_PROGRESS_REASON_TOO_LARGE, "au-delà des nombres représentables"},
    {QZPLAN_PROGRESS_REASON_NO_SCORE, "aucune série n’a de note"},
};

static const qz_label column_types[] = {
    {QZPLAN_COLUMN_TEXT, "texte"},     {QZPLAN_COLUMN_BOOLEAN, "oui ou non"},
    {QZPLAN_COLUMN_INTEGER, "entier"}, {QZPLAN_COLUMN_NUMBER, "nombre"},
    {QZPLAN_COLUMN_DATE, "date"},      {QZPLAN_COLUMN_YEARMONTH, "mois"},
};

static const qz_label measures[] = {
    {QZPLAN_MEASURE_VALUE, "valeur"},
    {QZPLAN_MEASURE_GIVEN, "renseigné"},
    {QZPLAN_MEASURE_MISSING, "vide"},
    {QZPLAN_MEASURE_IN_PERIOD, "dans la période"},
    {QZPLAN_MEASURE_AGE, "âge révolu"},
    {QZPLAN_MEASURE_DAYS_BEFORE_END, "jours avant la fin de la période"},
};

static const qz_label counts[] = {
    {QZPLAN_COUNT_ROWS, "lignes"},    {QZPLAN_COUNT_DISTINCT, "valeurs, chacune une fois"},
    {QZPLAN_COUNT_TOTAL, "total"},    {QZPLAN_COUNT_HIGHEST, "maximum"},
    {QZPLAN_COUNT_LOWEST, "minimum"}, {QZPLAN_COUNT_AREAS, "territoires"},
};

static const qz_label has_terms[] = {
    {QZPLAN_HAS_ROWS, "lignes"},
    {QZPLAN_HAS_TOTAL, "total"},
    {QZPLAN_HAS_SHARE, "part"},
    {QZPLAN_HAS_ALL, "toutes"},
};

static const qz_label progress_notes[] = {
    {QZPLAN_PROGRESS_NOTE_NONE, "aucune"},
    {QZPLAN_PROGRESS_NOTE_FEW_VALUES,
     "jugé sur moins de valeurs que d’habitude\u00a0: avec cinq, son "
     "office ne donne pas de symbole dans 15 cas sur 18"},
};

static const qz_label progress_kinds[] = {
    {QZPLAN_PROGRESS_KIND_AUTO, "selon les données"},
    {QZPLAN_PROGRESS_KIND_REACH, "à atteindre une année donnée"},
    {QZPLAN_PROGRESS_KIND_HOLD, "à tenir chaque année"},
    {QZPLAN_PROGRESS_KIND_DIRECTION, "sens d’évolution seulement"},
    {QZPLAN_PROGRESS_KIND_RANGE, "à maintenir dans une fourchette"},
};

static const qz_label colours[] = {
    {QZPLAN_COLOUR_GREY, "gris"},
    {QZPLAN_COLOUR_GREEN, "vert"},
    {QZPLAN_COLOUR_LIGHT_GREEN, "vert clair"},
    {QZPLAN_COLOUR_YELLOW, "jaune"},
    {QZPLAN_COLOUR_ORANGE, "orange"},
    {QZPLAN_COLOUR_RED, "rouge"},
};

static const qz_label severities[] = {
    {QZPLAN_SEVERITY_ERROR, "erreur"},
    {QZPLAN_SEVERITY_WARNING, "avertissement"},
    {QZPLAN_SEVERITY_NOTE, "remarque"},
};

static const qz_label diff_kinds[] = {
    {QZPLAN_DIFF_KIND_DROPPED, "suppression"},
    {QZPLAN_DIFF_KIND_EASED, "assouplissement"},
    {QZPLAN_DIFF_KIND_LATER, "report"},
    {QZPLAN_DIFF_KIND_CHANGED, "modification"},
    {QZPLAN_DIFF_KIND_EARLIER, "avancement de l’échéance"},
    {QZPLAN_DIFF_KIND_TIGHTENED, "renforcement"},
    {QZPLAN_DIFF_KIND_ADDED, "ajout"},
    {QZPLAN_DIFF_KIND_LEFT, "retrait"},
    {QZPLAN_DIFF_KIND_JOINED, "entrée"},
    {QZPLAN_DIFF_KIND_RETITLED, "nouvel intitulé"},
    {QZPLAN_DIFF_KIND_VERDICT, "conclusion modifiée"},
};

static const qz_label diff_subjects[] = {
    {QZPLAN_DIFF_SUBJECT_PLAN, "plan"},           {QZPLAN_DIFF_SUBJECT_DEPARTMENT, "service"},
    {QZPLAN_DIFF_SUBJECT_GROUP, "public"},        {QZPLAN_DIFF_SUBJECT_METRIC, "indicateur"},
    {QZPLAN_DIFF_SUBJECT_PROGRAMME, "programme"}, {QZPLAN_DIFF_SUBJECT_ACTION, "action"},
    {QZPLAN_DIFF_SUBJECT_TASK, "tâche"},          {QZPLAN_DIFF_SUBJECT_TARGET, "objectif"},
    {QZPLAN_DIFF_SUBJECT_AREA, "territoire"},     {QZPLAN_DIFF_SUBJECT_TABLE, "tableau"},
};

static const qz_label diff_aspects[] = {
    {QZPLAN_ASPECT_WHOLE, "ensemble"},
    {QZPLAN_ASPECT_VALUE, "engagement"},
    {QZPLAN_ASPECT_DUE, "échéance"},
    {QZPLAN_ASPECT_EVERY, "périodicité"},
    {QZPLAN_ASPECT_STARTS, "première période"},
    {QZPLAN_ASPECT_METRIC, "indicateur"},
    {QZPLAN_ASPECT_FOR, "publics"},
    {QZPLAN_ASPECT_AREA, "territoires"},
    {QZPLAN_ASPECT_PART_OF, "total de la part"},
    {QZPLAN_ASPECT_AS, "mode d’appréciation"},
    {QZPLAN_ASPECT_BASELINE, "référence"},
    {QZPLAN_ASPECT_STRETCH, "durée prise en compte"},
    {QZPLAN_ASPECT_PATH, "trajectoire"},
    {QZPLAN_ASPECT_ONLY_IF, "condition"},
    {QZPLAN_ASPECT_BINDING, "portée"},
    {QZPLAN_ASPECT_OF, "objectifs dénombrés"},
    {QZPLAN_ASPECT_METHOD, "méthode de suivi du rythme"},
    {QZPLAN_ASPECT_TITLE, "intitulé"},
    {QZPLAN_ASPECT_ASSUMES, "interprétation"},
    {QZPLAN_ASPECT_LEAD, "pilote"},
    {QZPLAN_ASPECT_WITH, "services associés"},
    {QZPLAN_ASPECT_PLACE, "emplacement"},
    {QZPLAN_ASPECT_UNIT, "unité"},
    {QZPLAN_ASPECT_FIGURES, "données"},
    {QZPLAN_ASPECT_DEFINITION, "définition"},
    {QZPLAN_ASPECT_LIMITS, "limites"},
    {QZPLAN_ASPECT_WANTED, "sens souhaité"},
    {QZPLAN_ASPECT_YEAR_STARTS, "premier jour de l’année"},
    {QZPLAN_ASPECT_ONE_OF, "famille"},
    {QZPLAN_ASPECT_BEGINS, "premier jour"},
    {QZPLAN_ASPECT_VERDICT, "conclusion"},
    {QZPLAN_ASPECT_ADDITIVE, "additif entre territoires"},
    {QZPLAN_ASPECT_KIND, "type"},
    {QZPLAN_ASPECT_PARTS, "parties"},
    {QZPLAN_ASPECT_NEARLY, "presque atteint"},
    {QZPLAN_ASPECT_COMPLETE, "liste complète des territoires"},
    {QZPLAN_ASPECT_CONTACT, "contact"},
    {QZPLAN_ASPECT_WORDING, "texte d’origine"},
    {QZPLAN_ASPECT_ENDS, "dernier jour"},
    {QZPLAN_ASPECT_REPORTED, "fréquence"},
    {QZPLAN_ASPECT_REPORT_WITHIN, "transmis sous"},
    {QZPLAN_ASPECT_STALE_AFTER, "périmé après"},
};

static const qz_label remedy_reasons[] = {
    {QZPLAN_REMEDY_REASON_NO_FIGURE, "aucune donnée ne peut changer"},
    {QZPLAN_REMEDY_REASON_NOT_WHOLE, "ne se compte pas en unités entières"},
    {QZPLAN_REMEDY_REASON_IMPOSSIBLE, "aucun changement en unités entières n’a été trouvé"},
    {QZPLAN_REMEDY_REASON_CONFLICT, "seulement au détriment d’un autre engagement"},
    {QZPLAN_REMEDY_REASON_NO_BORDER, "le seuil à atteindre n’est pas connu"},
    {QZPLAN_REMEDY_REASON_TOO_LARGE, "la recherche a été abandonnée"},
    {QZPLAN_REMEDY_REASON_AREAS_MISSING, "des territoires n’ont pas transmis de donnée"},
    {QZPLAN_REMEDY_REASON_CLOSED, "période close, ce qui ne peut plus être rattrapé"},
};

static const qz_label errors[] = {
    {QZPLAN_OK, "aucune erreur"},
    {QZPLAN_ERROR_INVALID_ARGUMENT, "argument invalide"},
    {QZPLAN_ERROR_NO_MEMORY, "mémoire insuffisante"},
    {QZPLAN_ERROR_OVERFLOW, "nombre trop grand"},
    {QZPLAN_ERROR_DIVISION_BY_ZERO, "division par zéro"},
    {QZPLAN_ERROR_BUFFER_TOO_SMALL, "tampon trop petit"},
    {QZPLAN_ERROR_STRUCT_SIZE, "structure de taille inconnue"},
    {QZPLAN_ERROR_NEGATIVE_COUNT, "nombre négatif"},
    {QZPLAN_ERROR_PART_ABOVE_WHOLE, "partie supérieure au total"},
    {QZPLAN_ERROR_NOT_SEALED, "données non encore closes"},
    {QZPLAN_ERROR_SEALED, "données déjà closes"},
    {QZPLAN_ERROR_TOO_MANY_FAULTS, "plus d’erreurs qu’il n’en est listé"},
    {QZPLAN_ERROR_CANCELLED, "interrompu de l’extérieur"},
    {QZPLAN_ERROR_IO, "fichier illisible"},
    {QZPLAN_ERROR_TOO_LARGE, "entrée trop volumineuse"},
    {QZPLAN_ERROR_TOO_DEEP, "imbrication trop profonde"},
    {QZPLAN_ERROR_TOO_MANY_NODES, "trop de valeurs"},
    {QZPLAN_ERROR_SCALAR_TOO_LONG, "valeur trop longue"},
    {QZPLAN_ERROR_ENCODING, "encodage du texte invalide"},
    {QZPLAN_ERROR_NUL_BYTE, "octet nul dans le texte"},
    {QZPLAN_ERROR_CONTROL_CHARACTER, "caractère de contrôle dans le texte"},
    {QZPLAN_ERROR_WORKBOOK, "classeur qui ne peut être lu"},
    {QZPLAN_ERROR_YAML_SYNTAX, "YAML invalide"},
    {QZPLAN_ERROR_YAML_TAB, "tabulation utilisée pour l’indentation"},
    {QZPLAN_ERROR_YAML_FULLWIDTH_COLON, "deux-points pleine chasse après une clé"},
    {QZPLAN_ERROR_YAML_ANCHOR, "les ancres sont refusées"},
    {QZPLAN_ERROR_YAML_ALIAS, "les alias sont refusés"},
    {QZPLAN_ERROR_YAML_MERGE, "les clés de fusion sont refusées"},
    {QZPLAN_ERROR_YAML_TAG, "les étiquettes sont refusées"},
    {QZPLAN_ERROR_YAML_DOCUMENTS, "pas exactement un document"},
    {QZPLAN_ERROR_YAML_DIRECTIVE, "les directives sont refusées"},
    {QZPLAN_ERROR_UNKNOWN_KEY, "clé inconnue"},
    {QZPLAN_ERROR_DUPLICATE_KEY, "clé donnée deux fois"},
    {QZPLAN_ERROR_UNSUPPORTED, "pas encore pris en charge"},
    {QZPLAN_ERROR_MISSING_KEY, "clé manquante"},
    {QZPLAN_ERROR_WRONG_TYPE, "valeur de type incorrect"},
    {QZPLAN_ERROR_UNKNOWN_NAME, "nom inconnu"},
    {QZPLAN_ERROR_DUPLICATE_ID, "identifiant donné deux fois"},
    {QZPLAN_ERROR_BAD_ID, "identifiant invalide"},
    {QZPLAN_ERROR_BAD_NUMBER, "nombre invalide"},
    {QZPLAN_ERROR_BAD_DATE, "date invalide"},
    {QZPLAN_ERROR_BAD_WORD, "mot non admis"},
    {QZPLAN_ERROR_BAD_TEXT, "texte manquant ou mal présenté"},
    {QZPLAN_ERROR_BAD_UNIT, "unité qui ne convient pas"},
    {QZPLAN_ERROR_BAD_VERSION, "version du format inconnue"},
    {QZPLAN_ERROR_EMPTY, "rien n’est donné"},
    {QZPLAN_ERROR_SUBJECT, "pas exactement un sujet"},
    {QZPLAN_ERROR_COMPARATOR, "pas exactement un comparateur"},
    {QZPLAN_ERROR_COMBINATION, "clés incompatibles"},
    {QZPLAN_ERROR_BASELINE, "objectif en deçà de sa référence"},
    {QZPLAN_ERROR_DUE_BEFORE_BEGIN, "échéance antérieure au début du plan"},
    {QZPLAN_ERROR_SUM_MISMATCH, "somme différente de celle de ses parties"},
    {QZPLAN_ERROR_CYCLE, "définition circulaire"},
    {QZPLAN_ERROR_NO_LEAD, "tâche sans service pilote"},
    {QZPLAN_ERROR_NO_DUE, "tâche sans échéance"},
    {QZPLAN_ERROR_NO_TARGET, "tâche sans objectif"},
    {QZPLAN_ERROR_DUPLICATE_ITEM, "élément listé deux fois"},
    {QZPLAN_ERROR_READS_OTHERWISE, "compris autrement qu’on pourrait le penser"},
    {QZPLAN_ERROR_CSV_SYNTAX, "CSV invalide"},
    {QZPLAN_ERROR_CSV_COLUMNS, "ligne avec trop ou trop peu de cellules"},
    {QZPLAN_ERROR_FIGURE_DUPLICATE, "donnée fournie deux fois"},
    {QZPLAN_ERROR_FIGURE_FORM, "donnée de forme incorrecte"},
    {QZPLAN_ERROR_FIGURE_DISAGREES, "données contradictoires"},
    {QZPLAN_ERROR_FIGURE_PERIOD, "période que l’indicateur ne peut avoir"},
    {QZPLAN_ERROR_NUMBER_SUFFIX, "nombre avec 万 ou 亿"},
    {QZPLAN_ERROR_OUT_OF_RANGE, "valeur hors des limites de l’indicateur"},
    {QZPLAN_ERROR_TABLE_CELL, "cellule sans valeur"},
    {QZPLAN_ERROR_TABLE_LAYOUT, "tableau à plusieurs lectures"},
    {QZPLAN_ERROR_TABLE_REMARK, "laissé de côté dans un tableau"},
    {QZPLAN_ERROR_TALLY, "décompte d’autre chose"},
    {QZPLAN_ERROR_TARGETS_CONFLICT, "objectifs qui s’excluent"},
    {QZPLAN_ERROR_LIMITS_CONFLICT, "objectif au-delà du possible"},
    {QZPLAN_ERROR_WHOLE_CONFLICT, "partie promise au-delà du total"},
    {QZPLAN_ERROR_NESTED_CONFLICT, "part promise au-delà d’une part englobante"},
    {QZPLAN_ERROR_SUM_CONFLICT, "somme que ses parties excluent"},
    {QZPLAN_ERROR_GROUPS_CONFLICT, "publics incompatibles avec l’ensemble"},
    {QZPLAN_ERROR_AREAS_CONFLICT, "territoires incompatibles avec l’ensemble"},
    {QZPLAN_ERROR_NO_AREAS, "aucun territoire de ce type"},
    {QZPLAN_ERROR_COUNT_CONFLICT, "nombre d’objectifs impossible"},
    {QZPLAN_ERROR_GROUP_FAMILY, "publics qui se recouvrent ou laissent un vide"},
    {QZPLAN_ERROR_METRIC_UNUSED, "indicateur sans objectif"},
    {QZPLAN_ERROR_DEPARTMENT_UNUSED, "service sans tâche"},
    {QZPLAN_ERROR_GROUP_UNUSED, "public sans objectif"},
};

#define LABELS(labels)                                                                             \
    { labels, QZ_ARRAY_SIZE(labels) }

static const qz_labels vocabularies[] = {
    [QZPLAN_VOCABULARY_OP] = LABELS(ops),
    [QZPLAN_VOCABULARY_TRUTH] = LABELS(truths),
    [QZPLAN_VOCABULARY_IN_TIME] = LABELS(in_times),
    [QZPLAN_VOCABULARY_STATUS] = LABELS(statuses),
    [QZPLAN_VOCABULARY_PHASE] = LABELS(phases),
    [QZPLAN_VOCABULARY_PACE] = LABELS(paces),
    [QZPLAN_VOCABULARY_LIGHT] = LABELS(lights),
    [QZPLAN_VOCABULARY_REMARK] = LABELS(remarks),
    [QZPLAN_VOCABULARY_EVERY] = LABELS(everys),
    [QZPLAN_VOCABULARY_METRIC] = LABELS(metrics),
    [QZPLAN_VOCABULARY_FIGURES] = LABELS(figures),
    [QZPLAN_VOCABULARY_CARD] = LABELS(cards),
    [QZPLAN_VOCABULARY_FLAG] = LABELS(flags),
    [QZPLAN_VOCABULARY_AS] = LABELS(judged_as),
    [QZPLAN_VOCABULARY_BEYOND] = LABELS(beyonds),
    [QZPLAN_VOCABULARY_FORM] = LABELS(forms),
    [QZPLAN_VOCABULARY_METHOD] = LABELS(methods),
    [QZPLAN_VOCABULARY_PROGRESS_STATUS] = LABELS(progress_statuses),
    [QZPLAN_VOCABULARY_PROGRESS_REASON] = LABELS(progress_reasons),
    [QZPLAN_VOCABULARY_PROGRESS_KIND] = LABELS(progress_kinds),
    [QZPLAN_VOCABULARY_PROGRESS_NOTE] = LABELS(progress_notes),
    [QZPLAN_VOCABULARY_COLUMN] = LABELS(column_types),
    [QZPLAN_VOCABULARY_MEASURE] = LABELS(measures),
    [QZPLAN_VOCABULARY_COUNT] = LABELS(counts),
    [QZPLAN_VOCABULARY_HAS] = LABELS(has_terms),
    [QZPLAN_VOCABULARY_COLOUR] = LABELS(colours),
    [QZPLAN_VOCABULARY_SEVERITY] = LABELS(severities),
    [QZPLAN_VOCABULARY_DIFF_KIND] = LABELS(diff_kinds),
    [QZPLAN_VOCABULARY_DIFF_SUBJECT] = LABELS(diff_subjects),
    [QZPLAN_VOCABULARY_DIFF_ASPECT] = LABELS(diff_aspects),
    [QZPLAN_VOCABULARY_REMEDY_REASON] = LABELS(remedy_reasons),
};

const qz_terms qz_terms_fr = {
    .vocabularies = vocabularies,
    .vocabulary_count = QZ_ARRAY_SIZE(vocabularies),
    .errors = LABELS(errors),
};
