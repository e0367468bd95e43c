# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every outside library, found once.

find_package(Threads REQUIRED)
find_package(OpenMP REQUIRED COMPONENTS CXX)
find_package(nlohmann_json REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(spdlog REQUIRED)
find_package(Torch REQUIRED)

if(TERRELLA_WITH_GDAL)
    find_package(GDAL CONFIG REQUIRED) # 3.4 or newer; its version file only accepts an equal minor
    find_package(ZLIB REQUIRED)        # archives of images
    find_package(SQLite3 REQUIRED)     # indexes of large folders
endif()
if(TERRELLA_WITH_TOOLS)
    find_package(faiss REQUIRED)
    find_package(LAPACK REQUIRED)
    find_package(BLAS REQUIRED)
    find_package(CLI11 REQUIRED)
endif()
if(TERRELLA_WITH_GUI)
    # PrintSupport first: QCustomPlot's package file refers to it.
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core DBus Gui Widgets PrintSupport Svg Test LinguistTools)
    find_package(QCustomPlotQt6 REQUIRED)
endif()
if(TERRELLA_WITH_TESTS)
    find_package(GTest REQUIRED)
    if(TERRELLA_WITH_GDAL)
        find_package(HDF5 REQUIRED COMPONENTS C) # writes the files that our own reader is tested with
    endif()
endif()

# LibTorch as one target; its own flags (the C++ ABI of some builds) reach every user.
# LibTorch 2.x as published also exports parts of the libstdc++ that it was built with, std::filesystem among them: a
# program that takes those from there and the rest from the system's library crashes (pytorch issue 133437). Named before
# LibTorch, the system's is asked first for all of it.
add_library(terrella_torch INTERFACE)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_link_libraries(terrella_torch INTERFACE stdc++)
endif()
target_link_libraries(terrella_torch INTERFACE ${TORCH_LIBRARIES} OpenMP::OpenMP_CXX)
target_include_directories(terrella_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
separate_arguments(TERRELLA_TORCH_FLAGS UNIX_COMMAND "${TORCH_CXX_FLAGS}")
target_compile_options(terrella_torch INTERFACE ${TERRELLA_TORCH_FLAGS})
