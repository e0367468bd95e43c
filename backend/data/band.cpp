#include "data/band.h"
