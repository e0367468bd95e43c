#include "methods/catalogue.h"
