# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What this build contains, said once at the end of configure.

function(terrella_line label value)
    string(LENGTH "${label}" length)
    math(EXPR pad "22 - ${length}")
    string(REPEAT " " ${pad} spaces)
    message(STATUS "  ${label}${spaces}${value}")
endfunction()

message(STATUS "")
message(STATUS "Terrella ${PROJECT_VERSION}")
terrella_line("build type" "${CMAKE_BUILD_TYPE}")
terrella_line("LibTorch" "${Torch_VERSION}")
terrella_line("rasters (GDAL)" "${TERRELLA_WITH_GDAL}")
terrella_line("evaluation, CLI" "${TERRELLA_WITH_TOOLS}")
terrella_line("workbench (Qt)" "${TERRELLA_WITH_GUI}")
terrella_line("tests" "${TERRELLA_WITH_TESTS}")
terrella_line("warnings are errors" "${TERRELLA_WERROR}")
terrella_line("sanitizers" "${TERRELLA_SANITIZE}")
terrella_line("compiler cache" "${TERRELLA_CCACHE}")
terrella_line("linker" "${TERRELLA_MOLD}")
message(STATUS "")
