// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sets what the OpenMP library reads while it is loaded, before main() could, and becomes the program: `terrella`
// starts `terrella-bin`, which lies beside it or in ../libexec/terrella.

#include <climits>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <unistd.h>

int main(int, char** arguments) {
    char buffer[PATH_MAX];
    const ssize_t length = readlink("/proc/self/exe", buffer, sizeof buffer);
    if (length <= 0 || length == static_cast<ssize_t>(sizeof buffer)) {
        std::perror("terrella: /proc/self/exe");
        return 1;
    }
    const std::string self(buffer, static_cast<std::size_t>(length));
    const std::size_t slash = self.rfind('/');
    const std::string folder = self.substr(0, slash);
    const std::string name = self.substr(slash + 1) + "-bin";

    // Idle OpenMP threads sleep instead of spinning: a spinning team beside one busy thread slows a training step
    // several times.
    setenv("OMP_WAIT_POLICY", "passive", 0);

    for (const std::string& program : {folder + "/" + name, folder + "/../libexec/terrella/" + name})
        execv(program.c_str(), arguments);
    std::fprintf(stderr, "terrella: %s was not found beside %s nor in ../libexec/terrella; install Terrella again\n",
                 name.c_str(), self.c_str());
    return 1;
}
