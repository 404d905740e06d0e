<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: taglist-xml
title: Maven Taglist XML
tool: Taglist
recognise:
  - {root: =report, namespace: =org.codehaus.mojo.taglist-maven-plugin}
  - {root: =report, tags: any, tag: any, comments: any}
elements: [file/comments]
carries: [lines]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/*">
  <records><xsl:apply-templates select=".//*[local-name() = 'comments']/*[local-name() = 'comment']"/></records>
</xsl:template>

<!-- Comments that say what is still to do. A file is a Java class. -->
<xsl:template match="*[local-name() = 'comment']">
  <result rule="{../../../../@name}" level="info" logical="{../../@name}"
          line="{*[local-name() = 'lineNumber']}">
    <path><xsl:value-of select="translate(../../@name, '.', '/')"/>.java</path>
    <message><xsl:value-of select="concat(../../../../@name, ' ', *[local-name() = 'comment'])"/></message>
  </result>
</xsl:template>
</xsl:stylesheet>
