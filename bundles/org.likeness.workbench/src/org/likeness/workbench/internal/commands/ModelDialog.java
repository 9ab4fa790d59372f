// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.likeness.core.models.ModelEntry;
import org.likeness.workbench.parts.TwinDialog;
import org.likeness.workbench.widgets.Ids;
import org.likeness.workbench.widgets.Numbers;

/** Asks which model to install and from where; its licence is shown before. */
final class ModelDialog extends TwinDialog {
  private final List<ModelEntry> models;
  private Combo which;
  private Text folder;
  private Label licence;
  private int index;
  private String from = "";

  ModelDialog(Shell shell, List<ModelEntry> models) {
    super(shell, "Install Models", "Choose a folder that holds the model's files; every file's checksum is compared.",
        "Install");
    this.models = models;
  }

  String id() {
    return models.get(index).id();
  }

  /** The folder, or null: from upstream's address. */
  Path from() {
    return from.isEmpty() ? null : Path.of(from);
  }

  @Override
  protected void createFields(Composite grid) {
    new Label(grid, SWT.NONE).setText("Model");
    which = Ids.mark(new Combo(grid, SWT.READ_ONLY), "models.which");
    models.forEach(m -> which.add(m.label() + "  (" + Numbers.bytes(m.bytes()) + ")"));
    which.select(0);
    which.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    new Label(grid, SWT.NONE).setText("Folder");
    folder = Ids.mark(new Text(grid, SWT.BORDER), "models.folder");
    folder.setMessage("empty: download from upstream");
    folder.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Button browse = new Button(grid, SWT.PUSH);
    browse.setText("Browse…");
    new Label(grid, SWT.NONE).setText("Licence");
    licence = new Label(grid, SWT.WRAP);
    licence.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    which.addListener(SWT.Selection, e -> choose());
    folder.addListener(SWT.Modify, e -> {
      from = folder.getText().strip();
      check();
    });
    browse.addListener(SWT.Selection, e -> {
      String chosen = new DirectoryDialog(getShell()).open();
      if (chosen != null) {
        folder.setText(chosen);
      }
    });
    choose();
  }

  private void choose() {
    index = which.getSelectionIndex();
    ModelEntry m = models.get(index);
    licence.setText(m.licence() + ", " + m.copyright());
    check();
  }

  @Override
  protected String problem() {
    return !from.isEmpty() && !Files.isDirectory(Path.of(from)) ? "There is no folder " + from + "." : null;
  }

  @Override
  protected List<String> command() {
    return from.isEmpty() ? List.of("models", "install", id()) : List.of("models", "install", id(), "--from", from);
  }
}
