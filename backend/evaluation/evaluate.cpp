#include "evaluation/evaluate.h"
