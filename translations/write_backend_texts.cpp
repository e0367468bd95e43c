// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// terrella-backend-texts FILE: writes translations/backend_texts.h. For developers; it is not installed.
#include "base/files.h"
#include "translations/collected_texts.h"

#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "terrella-backend-texts writes the backend's texts for lupdate; name the file: "
                             "translations/backend_texts.h\n");
        return 2;
    }
    try {
        terrella::write_atomically(argv[1], terrella::translations::header_of(terrella::translations::backend_texts()));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "terrella-backend-texts: %s\n", error.what());
        return 1;
    }
    return 0;
}
