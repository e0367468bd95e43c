# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Language level, warnings, sanitizers, and the compiler cache and linker where they are present.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

add_library(terrella_warnings INTERFACE)
target_compile_options(terrella_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow=local -Wnon-virtual-dtor
                       -Woverloaded-virtual -Wno-unknown-pragmas)
if(TERRELLA_WERROR)
    target_compile_options(terrella_warnings INTERFACE -Werror)
endif()

if(TERRELLA_SANITIZE)
    # GCC warns of uninitialised values where the sanitizers' own code hides that they are set.
    add_compile_options(-fsanitize=${TERRELLA_SANITIZE} -fno-omit-frame-pointer -Wno-maybe-uninitialized)
    add_link_options(-fsanitize=${TERRELLA_SANITIZE})
endif()

find_program(TERRELLA_CCACHE ccache)
if(TERRELLA_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # The sloppiness lets the cache see through the precompiled header; base_dir lets clones share it.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${TERRELLA_CCACHE})
    add_compile_options($<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fpch-preprocess>)
endif()

find_program(TERRELLA_MOLD mold)
if(TERRELLA_MOLD AND NOT TERRELLA_SANITIZE)
    add_link_options(-fuse-ld=mold)
endif()
