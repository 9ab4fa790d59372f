// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Datasets on disk: SQLite, JSON, files. */
package org.likeness.datasets.internal;
