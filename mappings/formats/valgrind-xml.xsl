<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: valgrind-xml
title: Valgrind XML (Memcheck, Helgrind, DRD)
tool: Valgrind
recognise:
  - {root: =valgrindoutput}
elements: [valgrindoutput/error]
keep: [valgrindoutput/preamble, valgrindoutput/args, valgrindoutput/fatal_signal]
carries: [lines]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/valgrindoutput">
  <records>
    <run target="{args/argv/exe}"
         tool_version="{substring-before(substring-after(preamble, 'Using Valgrind-'), ' ')}">
      <xsl:if test="fatal_signal">
        <success>false</success>
        <failure><xsl:value-of select="concat('the program was ended by ', fatal_signal/signame)"/></failure>
      </xsl:if>
    </run>
    <xsl:apply-templates select="error"/>
  </records>
</xsl:template>

<!-- The place is the innermost call with a line that isn't Valgrind's own (its malloc). -->
<xsl:template match="error">
  <xsl:variable name="frame" select="(stack[1]/frame[line and not(contains(obj, 'vgpreload'))]
      | stack[1][not(frame[line and not(contains(obj, 'vgpreload'))])]/frame[not(contains(obj, 'vgpreload'))])[1]"/>
  <result rule="{kind}">
    <message>
      <xsl:value-of select="what"/>
      <xsl:value-of select="xwhat/text"/>
      <xsl:for-each select="auxwhat | xauxwhat/text"><xsl:value-of select="concat('&#10;', .)"/></xsl:for-each>
    </message>
    <xsl:if test="$frame/file">
      <path>
        <xsl:if test="string($frame/dir)"><xsl:value-of select="concat($frame/dir, '/')"/></xsl:if>
        <xsl:value-of select="$frame/file"/>
      </path>
      <line><xsl:value-of select="$frame/line"/></line>
    </xsl:if>
    <logical><xsl:value-of select="$frame/fn"/></logical>
    <target><xsl:value-of select="/valgrindoutput/args/argv/exe"/></target>
    <level><xsl:choose>
      <xsl:when test="starts-with(kind, 'Invalid') or kind = 'MismatchedFree' or kind = 'Overlap'">high</xsl:when>
      <xsl:when test="starts-with(kind, 'Leak_')">low</xsl:when>
      <xsl:otherwise>medium</xsl:otherwise>
    </xsl:choose></level>
  </result>
</xsl:template>
</xsl:stylesheet>
