// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.likeness.core.Likeness;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Basis;
import org.likeness.workbench.parts.TwinDialog;
import org.likeness.workbench.session.WorkspaceSession;
import org.likeness.workbench.widgets.Ids;

/** Asks what to import, whose faces it shows and on what basis; then imports, and finds the faces when wanted. */
public final class ImportDialog extends TwinDialog {
  private final Workspace workspace;
  private Text source;
  private Text name;
  private Text subject;
  private Combo basis;
  private Button faces;
  private String chosenSource;
  private boolean named;
  private ImportRequest result;

  private ImportDialog(Shell shell, Workspace workspace, Path source) {
    super(shell, "Import Photos or a Clip", "Choose a picture, a clip or a folder of them, and say whose faces it shows.",
        "Import");
    this.workspace = workspace;
    chosenSource = source == null ? "" : source.toString();
  }

  /** Asks and starts the import. Needs an open workspace. */
  public static void open(Shell shell, WorkspaceSession session, Likeness likeness, Path source) {
    session.workspace().ifPresent(w -> {
      ImportDialog dialog = new ImportDialog(shell, w, source);
      if (dialog.open() == OK) {
        dialog.result.start(shell, session, likeness, w);
      }
    });
  }

  @Override
  protected void createFields(Composite grid) {
    source = text(grid, "From", "import.source");
    Composite buttons = new Composite(grid, SWT.NONE);
    buttons.setLayout(new org.eclipse.swt.layout.RowLayout());
    button(buttons, "File…", () -> new FileDialog(getShell(), SWT.OPEN).open());
    button(buttons, "Folder…", () -> new DirectoryDialog(getShell()).open());
    name = text(grid, "Dataset", "import.name");
    name.setMessage("a new name, or one that is there");
    new Label(grid, SWT.NONE);
    subject = text(grid, "Person", "import.subject");
    subject.setMessage("who is shown");
    new Label(grid, SWT.NONE);
    label(grid, "Basis");
    basis = Ids.mark(new Combo(grid, SWT.READ_ONLY), "import.basis");
    basis.setItems(Arrays.stream(Basis.values()).map(Basis::words).toArray(String[]::new));
    basis.setToolTipText("On what basis this person's face may be used");
    basis.select(Basis.NONE.ordinal());
    basis.addListener(SWT.Selection, e -> check());
    new Label(grid, SWT.NONE);
    label(grid, "");
    faces = Ids.mark(new Button(grid, SWT.CHECK), "import.faces");
    faces.setText("Find and align the faces");
    faces.setSelection(true);
    faces.addListener(SWT.Selection, e -> check());
    source.setText(chosenSource);
    source.addListener(SWT.Modify, e -> suggest());
    name.addListener(SWT.KeyDown, e -> named = true);
    suggest();
  }

  private static void label(Composite grid, String words) {
    new Label(grid, SWT.NONE).setText(words);
  }

  private Text text(Composite grid, String words, String id) {
    label(grid, words);
    Text text = Ids.mark(new Text(grid, SWT.BORDER | SWT.SINGLE), id);
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.widthHint = 320;
    text.setLayoutData(wide);
    text.addListener(SWT.Modify, e -> check());
    return text;
  }

  private void button(Composite parent, String words, java.util.function.Supplier<String> ask) {
    Button button = new Button(parent, SWT.PUSH);
    button.setText(words);
    button.addListener(SWT.Selection, e -> {
      String chosen = ask.get();
      if (chosen != null) {
        source.setText(chosen);
      }
    });
  }

  /** A dataset name from the file's name, until the person has typed one. */
  private void suggest() {
    chosenSource = source.getText().strip();
    if (!named && !chosenSource.isEmpty() && Path.of(chosenSource).getFileName() != null) {
      String base = Path.of(chosenSource).getFileName().toString().replaceFirst("\\.[^.]+$", "");
      name.setText(base.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^-+|-+$", ""));
    }
    check();
  }

  @Override
  protected String problem() {
    if (chosenSource == null || chosenSource.isEmpty()) {
      return "Choose a file or folder to import.";
    }
    if (!Files.exists(Path.of(chosenSource))) {
      return "There is nothing at " + chosenSource + ".";
    }
    if (!name.getText().matches("[A-Za-z0-9._-]+")) {
      return "A dataset's name is made of letters, digits and . _ - only.";
    }
    return null;
  }

  @Override
  protected List<String> command() {
    List<String> out = new ArrayList<>(faces.getSelection()
        ? List.of("extract", source.getText().strip(), "--dataset", name.getText())
        : List.of("dataset", "import", source.getText().strip(), "--name", name.getText()));
    out.addAll(List.of("--workspace", workspace.folder().toString()));
    if (!subject.getText().isBlank()) {
      out.addAll(List.of("--subject", subject.getText().strip()));
    }
    out.addAll(List.of("--basis", Basis.values()[basis.getSelectionIndex()].key()));
    return out;
  }

  @Override
  protected void okPressed() {
    result = new ImportRequest(Path.of(chosenSource), name.getText(), subject.getText().strip(),
        Basis.values()[basis.getSelectionIndex()], faces.getSelection());
    super.okPressed();
  }
}
