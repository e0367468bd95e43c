# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later
# How rooms and tests become targets.

# The precompiled LibTorch header, made once and used by every room and test that includes LibTorch.
file(WRITE ${CMAKE_BINARY_DIR}/torch_pch.cpp "// Carries the precompiled LibTorch header.\n")
add_library(terrella_torch_pch OBJECT ${CMAKE_BINARY_DIR}/torch_pch.cpp)
target_link_libraries(terrella_torch_pch PRIVATE terrella_torch terrella_warnings) # the flags must be the users'
target_precompile_headers(terrella_torch_pch PRIVATE <torch/torch.h>)

# terrella_room(name [TORCH] SOURCES … LINKS …): one folder of backend/ as the target terrella_<name>; a static library,
# or with BUILD_SHARED_LIBS (the development presets) a shared one, which the tests then need not contain each.
#
# Only the folder itself becomes an include path, under its own name (through a link in the build tree), so a room
# can include a room above it ("data/dataset.h") only when it links it: an arrow that points up does not compile.
function(terrella_room name)
    cmake_parse_arguments(arg "TORCH" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    set(target terrella_${name})
    set(include_root ${CMAKE_BINARY_DIR}/rooms/${name})
    file(MAKE_DIRECTORY ${include_root})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${include_root}/${name} SYMBOLIC)
    add_library(${target} ${arg_SOURCES})
    add_library(terrella::${name} ALIAS ${target})
    target_include_directories(${target} PUBLIC ${include_root})
    target_link_libraries(${target} PUBLIC ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS} terrella_warnings)
    if(NOT TERRELLA_SANITIZE)
        # What a shared room calls is in the rooms that it links. A sanitizer's own calls are in the program instead.
        target_link_options(${target} PRIVATE LINKER:-z,defs)
    endif()
    if(arg_TORCH)
        # Not PUBLIC: headers of values (catalogue.h, report.h) are free of LibTorch, and widgets include only those.
        target_link_libraries(${target} PRIVATE terrella_torch)
        target_precompile_headers(${target} REUSE_FROM terrella_torch_pch)
    endif()
endfunction()

# terrella_add_test(name [TORCH] [QT] LIBS … LABELS …): tst_<name>.cpp beside the calling CMakeLists.txt.
# GoogleTest; with QT Qt Test, run offscreen unless the label is xcb (then inside Xvfb).
function(terrella_add_test name)
    cmake_parse_arguments(arg "TORCH;QT" "TIMEOUT" "LIBS;LABELS" ${ARGN})
    if(NOT arg_LABELS)
        set(arg_LABELS unit)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 600) # against hanging: a busy machine must not fail a test
    endif()
    set(target tst_${name})
    add_executable(${target} tst_${name}.cpp)
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(${target} PRIVATE ${arg_LIBS} terrella_warnings)
    target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_compile_definitions(${target} PRIVATE TERRELLA_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                               TERRELLA_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    if(arg_TORCH)
        target_link_libraries(${target} PRIVATE terrella_torch)
        # An executable would get -fPIE, and the precompiled header is made with -fPIC.
        set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
        target_compile_options(${target} PRIVATE -fPIC)
        target_precompile_headers(${target} REUSE_FROM terrella_torch_pch)
    endif()
    set(launcher)
    if(arg_QT)
        set_target_properties(${target} PROPERTIES AUTOMOC ON)
        target_link_libraries(${target} PRIVATE Qt6::Test)
        if("xcb" IN_LIST arg_LABELS)
            set(launcher xvfb-run -a -s "-screen 0 1440x900x24")
        endif()
        add_test(NAME ${name} COMMAND ${launcher} $<TARGET_FILE:${target}> -nocrashhandler)
    else()
        target_link_libraries(${target} PRIVATE GTest::gtest GTest::gtest_main)
        add_test(NAME ${name} COMMAND $<TARGET_FILE:${target}>)
    endif()
    set(environment "OMP_WAIT_POLICY=passive" "TERRELLA_CACHE=${CMAKE_BINARY_DIR}/test-cache" "LC_ALL=C.UTF-8")
    if(arg_QT AND NOT "xcb" IN_LIST arg_LABELS)
        list(APPEND environment "QT_QPA_PLATFORM=offscreen")
    endif()
    if(TERRELLA_SANITIZE MATCHES "address")
        # LibTorch's, GDAL's and Qt's own caches live until exit; leaks of ours show in the object tests.
        list(APPEND environment "ASAN_OPTIONS=detect_leaks=0:detect_odr_violation=0")
    endif()
    if(TERRELLA_SANITIZE MATCHES "thread")
        list(APPEND environment "TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/thread-sanitizer.supp")
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}" ENVIRONMENT "${environment}")
endfunction()
