// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/message.h"
#include "data/entry_bytes.h"
#include "data/numeric_type.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace terrella::data {

class Hdf5File;

/// One variable of a MATLAB file.
struct MatVariable {
    std::string name;
    std::vector<std::size_t> dims;           // in MATLAB's order: the first runs fastest
    NumericType type = NumericType::float64; // as stored: MATLAB stores whole doubles as integers
    bool big_endian = false;
    std::vector<std::string> texts{};   // of a cell of texts, which has no numbers
    std::uint64_t offset = 0, size = 0; // of its element in a file of version 5
    bool packed = false;

    [[nodiscard]] std::size_t count() const; // of numbers
    [[nodiscard]] bool numeric() const { return texts.empty(); }
    /// "198 × 10000 uint16"
    [[nodiscard]] std::string shape_text() const;
};

/// The arrays of numbers in a MATLAB file of version 5 (also 6 and 7, which packs its variables) or 7.3 (HDF5), and
/// cells of texts of the former. Structures, objects, sparse and complex arrays are skipped. Reading is safe from any
/// number of threads at once.
/// source  MathWorks, MAT-File Format (version 5)
class MatFile {
public:
    static constexpr std::uint64_t largest_variable_bytes = 4'000'000'000;

    /// Reads names and sizes. Throws DataError when it is no MATLAB file, of version 4, or damaged at its beginning; a
    /// file cut off later lists what comes before and says so in `skipped`.
    explicit MatFile(std::shared_ptr<const EntryBytes> bytes);
    ~MatFile();
    MatFile(const MatFile&) = delete;
    MatFile& operator=(const MatFile&) = delete;

    [[nodiscard]] const std::vector<MatVariable>& variables() const { return variables_; }
    [[nodiscard]] const MatVariable* find(const std::string& name) const;
    struct Skipped {
        std::string name;
        Message reason;
    };
    [[nodiscard]] const std::vector<Skipped>& skipped() const { return skipped_; }
    [[nodiscard]] const std::string& where() const { return bytes_->where(); }

    /// The stored numbers of a numeric variable, the first index fastest. Throws DataError when they are damaged or
    /// take more than `largest_variable_bytes`.
    [[nodiscard]] std::vector<std::byte> load(const MatVariable& variable) const;
    /// The same as floats: for small arrays.
    [[nodiscard]] std::vector<float> numbers(const MatVariable& variable) const;

private:
    void list_elements();

    std::shared_ptr<const EntryBytes> bytes_;
    std::unique_ptr<Hdf5File> hdf5_; // of version 7.3
    bool big_endian_ = false;
    std::vector<MatVariable> variables_;
    std::vector<Skipped> skipped_;
};

} // namespace terrella::data
