// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Datasets in the workbench: the gallery and the dataset editor. */
package org.likeness.workbench.datasets;
