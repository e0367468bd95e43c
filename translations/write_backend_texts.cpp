// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// terrella-backend-texts SOURCES: writes translations/backend_texts.h in a checkout. For developers; it is not
// installed.
#include "base/files.h"
#include "translations/collected_texts.h"

#include <cstdio>
#include <exception>
#include <filesystem>

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr,
                     "terrella-backend-texts writes translations/backend_texts.h: name the folder of the sources\n");
        return 2;
    }
    try {
        const std::filesystem::path sources = argv[1];
        terrella::write_atomically(sources / "translations/backend_texts.h",
                                   terrella::translations::header_of(terrella::translations::backend_texts(sources)));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "terrella-backend-texts: %s\n", error.what());
        return 1;
    }
    return 0;
}
