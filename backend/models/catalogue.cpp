#include "models/catalogue.h"
