# SPDX-FileCopyrightText: Terrella authors
# SPDX-License-Identifier: GPL-3.0-or-later

# terrella_program(name SOURCES … LIBS …): the program <name>-bin and the launcher <name>, which sets the environment
# that libraries read while they are loaded and becomes <name>-bin. Build targets: <name>-bin, and <name> for both.
function(terrella_program name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBS" ${ARGN})
    add_executable(${name}-bin ${arg_SOURCES})
    target_link_libraries(${name}-bin PRIVATE ${arg_LIBS} terrella_warnings)
    target_compile_definitions(${name}-bin PRIVATE TERRELLA_VERSION="${PROJECT_VERSION}")
    add_executable(${name} ${PROJECT_SOURCE_DIR}/app/launcher/launcher.cpp)
    target_link_libraries(${name} PRIVATE terrella_warnings)
    add_dependencies(${name} ${name}-bin)
    install(TARGETS ${name} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    install(TARGETS ${name}-bin RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/terrella)
endfunction()
