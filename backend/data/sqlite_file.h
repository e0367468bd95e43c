// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace terrella::data {

/// A statement with its parameters (from 1) and its columns (from 0).
class SqliteStatement {
public:
    ~SqliteStatement();
    SqliteStatement(SqliteStatement&& other) noexcept;
    SqliteStatement(const SqliteStatement&) = delete;
    SqliteStatement& operator=(const SqliteStatement&) = delete;

    SqliteStatement& bind(int parameter, std::int64_t value);
    /// Text and bytes are not copied: they must live until the statement is run.
    SqliteStatement& bind(int parameter, std::string_view text);
    SqliteStatement& bind_bytes(int parameter, std::string_view bytes);
    /// True when there is a row. Throws DataError in SQLite's words.
    bool step();
    /// Runs it to its end and readies it for the next parameters.
    void run();
    void reset();
    [[nodiscard]] std::int64_t integer(int column) const;
    /// Valid until the next step.
    [[nodiscard]] std::string_view bytes(int column) const;

private:
    friend class SqliteFile;
    SqliteStatement(sqlite3* database, const std::string& text);
    sqlite3* database_;
    sqlite3_stmt* statement_ = nullptr;
};

/// A SQLite database that is written once and then only read: made aside and renamed, so that whoever has the old one
/// open keeps it, and no half-written one is ever seen. One thread at a time.
class SqliteFile {
public:
    /// Opens for reading. Throws DataError when it is missing, damaged, or locked by another program.
    static SqliteFile open(const std::filesystem::path& path);
    /// Begins a new one that will replace `path`. Throws Error when the disk refuses.
    static SqliteFile create(const std::filesystem::path& path);
    /// Without `commit` a new one is dropped.
    ~SqliteFile();
    SqliteFile(SqliteFile&&) noexcept;
    SqliteFile(const SqliteFile&) = delete;
    SqliteFile& operator=(const SqliteFile&) = delete;

    SqliteStatement prepare(const std::string& statement);
    void run(const std::string& statement);
    /// Completes a new one: on disk, under its name. Throws Error when the disk refuses.
    void commit();

    /// The value kept under `key` in the table `facts`.
    std::optional<std::string> fact(const std::string& key);
    void set_fact(const std::string& key, const std::string& value);
    /// Bytes in numbered chunks of `table`, with their checksum. `chunk` throws DataError when it is missing or damaged.
    void make_chunks(const std::string& table);
    void add_chunk(const std::string& table, std::int64_t number, std::string_view bytes);
    std::string chunk(const std::string& table, std::int64_t number);

private:
    SqliteFile(std::filesystem::path path, bool reading);
    void close() noexcept;

    std::filesystem::path path_, aside_; // `aside_` is empty when reading
    sqlite3* database_ = nullptr;
};

} // namespace terrella::data
