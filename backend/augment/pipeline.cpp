#include "augment/pipeline.h"
