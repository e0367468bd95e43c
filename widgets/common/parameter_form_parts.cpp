// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/parameter_form_parts.h"

#include "jobs/backend_text.h"
#include "widgets/common/parameter_form_values.h"
#include "widgets/common/theme.h"
#include "widgets/common/tones.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStringList>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace terrella::widgets {

namespace {

QString translated(const char* text) { return QCoreApplication::translate("ParameterForm", text); }

QToolButton* smallButton(const QString& text, const QString& name) {
    auto* button = new QToolButton;
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    return button;
}

} // namespace

ParameterForm::Section::Section(QVBoxLayout* parent, std::string section_key, const QString& heading)
    : key(std::move(section_key)), box(new QWidget), head(new QHBoxLayout), title(new QLabel(heading)),
      grid(new QGridLayout), more(new QToolButton) {
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    head->setSpacing(0);
    head->addWidget(title, 1);
    setRole(title, "heading");
    layout->addLayout(head);
    grid->setHorizontalSpacing(space::between);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 9);
    grid->setColumnStretch(1, 11);
    layout->addLayout(grid);
    more->setAutoRaise(true);
    more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    layout->addWidget(more, 0, Qt::AlignLeft);
    parent->addWidget(box);
}

void ParameterForm::Section::addCaption(const QString& text) {
    caption = new QLabel(text);
    caption->setWordWrap(true);
    caption->setFont(captionFont(caption->font()));
    setRole(caption, "caption");
    grid->addWidget(caption, grid->rowCount(), 0, 1, 2);
}

void ParameterForm::Section::addTools(QWidget* tools) {
    head->addWidget(tools);
    has_tools = true;
}

void ParameterForm::Section::show(bool with_empty) {
    more->setVisible(with_empty && advanced_rows > 0 && !unfold_for_problem);
    more->setText(unfolded ? translated(QT_TRANSLATE_NOOP("ParameterForm", "▾ Fewer"))
                           : translated(QT_TRANSLATE_NOOP("ParameterForm", "▸ %1 more")).arg(advanced_rows));
    if (caption)
        caption->setVisible(with_empty);
    box->setVisible(visible_rows > 0 || (with_empty && (advanced_rows > 0 || has_tools)));
}

ParameterForm::Row::Row(Section& owner, const Parameter& p, std::string row_key, QWidget* row_field)
    : section(owner), parameter(p), key(std::move(row_key)), field(row_field), label(new QLabel(labelOf(key))),
      problem(new QLabel) {
    const int at = section.grid->rowCount();
    label->setBuddy(input());
    label->setWordWrap(true);
    problem->setWordWrap(true);
    problem->hide();
    section.grid->addWidget(label, at, 0, Qt::AlignVCenter);
    section.grid->addWidget(field, at, 1);
    section.grid->addWidget(problem, at + 1, 0, 1, 2);
    field->setMinimumWidth(60);
    // Both languages: papers and forums, from which people come, are in English.
    haystack = QStringList{QString::fromStdString(key),  label->text(),         QString::fromStdString(p.meaning),
                           jobs::backendText(p.meaning), section.title->text(), QString::fromStdString(p.heading),
                           jobs::backendText(p.heading)}
                   .join(QLatin1Char(' '))
                   .toLower();
    for (const std::string& choice : p.choices)
        haystack += QLatin1Char(' ') + QString::fromStdString(choice);
}

ValueEdit* ParameterForm::Row::edit() const {
    if (auto* own = qobject_cast<ValueEdit*>(field))
        return own;
    return field->findChild<ValueEdit*>();
}

QWidget* ParameterForm::Row::input() const {
    if (auto* line = edit())
        return line;
    return field;
}

void ParameterForm::Row::setVisible(bool visible) {
    shown = visible;
    label->setVisible(visible);
    field->setVisible(visible);
    problem->setVisible(visible && !problem->text().isEmpty());
}

void ParameterForm::Row::showProblem(const QString& text) const {
    problem->setText(text.isEmpty() ? QString() : QStringLiteral("▲ ") + text);
    problem->setVisible(shown && !text.isEmpty());
    paint();
}

void ParameterForm::Row::markChanged(bool differs) {
    changed = differs;
    QFont font = label->font();
    font.setWeight(differs ? QFont::DemiBold : QFont::Normal);
    label->setFont(font);
}

void ParameterForm::Row::paint() const {
    QPalette palette = problem->palette();
    const QColor color = tonesOf(QGuiApplication::palette()).bad_text;
    if (palette.color(QPalette::WindowText) == color)
        return;
    palette.setColor(QPalette::WindowText, color);
    problem->setPalette(palette);
}

QWidget* withPathButton(ValueEdit* edit) {
    auto* both = new QWidget;
    auto* layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(edit, 1);
    auto* button =
        smallButton(QStringLiteral("…"), translated(QT_TRANSLATE_NOOP("ParameterForm", "Choose a folder or file")));
    auto* menu = new QMenu(button);
    const auto take = [edit](const QString& path) {
        if (path.isEmpty())
            return;
        edit->setText(path);
        edit->setModified(true);
        edit->commit();
    };
    menu->addAction(translated(QT_TRANSLATE_NOOP("ParameterForm", "Folder…")), edit,
                    [edit, take] { take(QFileDialog::getExistingDirectory(edit, {}, edit->text())); });
    menu->addAction(translated(QT_TRANSLATE_NOOP("ParameterForm", "File…")), edit,
                    [edit, take] { take(QFileDialog::getOpenFileName(edit, {}, edit->text())); });
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    layout->addWidget(button);
    return both;
}

QWidget* makeListTools(std::size_t index, std::size_t count, std::function<void(ListEdit)> edit) {
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const auto add = [&](const QString& sign, const QString& name, ListEdit what, bool enabled) {
        auto* button = smallButton(sign, name);
        button->setEnabled(enabled);
        // Queued: the edit rebuilds the form, and this button with it.
        QObject::connect(button, &QToolButton::clicked, box,
                         [box, edit, what] { QTimer::singleShot(0, box->window(), [edit, what] { edit(what); }); });
        layout->addWidget(button);
    };
    add(QStringLiteral("↑"), translated(QT_TRANSLATE_NOOP("ParameterForm", "Move up")), ListEdit::up, index > 0);
    add(QStringLiteral("↓"), translated(QT_TRANSLATE_NOOP("ParameterForm", "Move down")), ListEdit::down,
        index + 1 < count);
    add(QStringLiteral("✕"), translated(QT_TRANSLATE_NOOP("ParameterForm", "Remove")), ListEdit::remove, true);
    return box;
}

QString listChoice(const Json& value) {
    return value.is_array() ? one_list : value.is_object() ? list_each : fieldText(value);
}

void editList(Json& list, std::size_t index, ListEdit edit) {
    if (edit == ListEdit::remove)
        list.erase(index);
    else if (edit == ListEdit::up && index > 0)
        std::swap(list[index], list[index - 1]);
    else if (edit == ListEdit::down && index + 1 < list.size())
        std::swap(list[index], list[index + 1]);
}

QWidget* makeAddButton(const Parameter& p, std::function<void(const std::string& name)> add) {
    auto* button = new QToolButton;
    button->setText(translated(QT_TRANSLATE_NOOP("ParameterForm", "Add an operation ▾")));
    setRole(button, "chip");
    auto* menu = new QMenu(button);
    for (const std::string& name : p.variants->names())
        menu->addAction(QString::fromStdString(name), button, [add, name] { add(name); });
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

} // namespace terrella::widgets
