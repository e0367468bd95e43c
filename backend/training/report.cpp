#include "training/report.h"
